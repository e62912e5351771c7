package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts somebody onto the waitlist. If there is a place already, it is offered to the first who waits for it. */
@Local
public interface JoinWaitlist {

    /** How many places one customer waits for at most. */
    int AT_MOST = 5;

    /**
     * Has somebody wait for a visit.
     *
     * @throws io.thermae.kernel.NotFound if a service, master, branch or customer is not the business's, or the branch not
     *     the caller's
     * @throws io.thermae.kernel.InvalidInput if the window is none
     * @throws io.thermae.kernel.RuleBroken {@code WAITLIST_FULL} if the customer waits for {@link #AT_MOST} others;
     *     {@code BOOKING_REFUSED} for who is blocked; {@code SERVICE_NOT_AVAILABLE} for what only staff books: the client
     *     takes the place himself; and the rules of a booking that can be told before there is a time
     */
    WaitlistEntryView join(Wish wish);

    /**
     * What is waited for.
     *
     * @param branchId null for any
     * @param items the services in the order in which they follow each other, at least one
     * @param client who comes; null when {@code customerId} says it
     * @param customerId a customer's card; null when {@code client} says it
     * @param ageConfirmed whether the client has said that he is as old as the services ask for
     */
    record Wish(
            @Nullable UUID branchId,
            List<VisitItem> items,
            WaitlistWindow window,
            @Nullable ClientDetails client,
            @Nullable UUID customerId,
            boolean ageConfirmed) {}
}
