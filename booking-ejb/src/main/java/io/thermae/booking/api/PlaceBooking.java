package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books a visit. */
@Local
public interface PlaceBooking {

    /**
     * Books it: all of its services, or nothing.
     *
     * @throws io.thermae.kernel.RuleBroken with the code of the rule, {@code SLOT_TAKEN} with alternatives among them
     * @throws io.thermae.kernel.NotFound if a service, master, branch or customer is not the business's
     */
    BookingView place(Command command);

    /**
     * What is asked for.
     *
     * @param branchId null where the visit decides it
     * @param items the services in the order in which they follow each other
     * @param client who comes; null when {@code customerId} says it
     * @param customerId a customer's card; null when {@code client} says it
     * @param ageConfirmed whether the client has said that he is as old as the services ask for
     * @param hold whether the place is only held until it is confirmed
     */
    record Command(
            @Nullable UUID branchId,
            List<VisitItem> items,
            Instant start,
            @Nullable ClientDetails client,
            @Nullable UUID customerId,
            @Nullable String notes,
            @Nullable String promoCode,
            boolean ageConfirmed,
            boolean hold) {

        /** The same in a branch. */
        public Command in(UUID branch) {
            return new Command(branch, items, start, client, customerId, notes, promoCode, ageConfirmed, hold);
        }

        /** The same with other items. */
        public Command with(List<VisitItem> others) {
            return new Command(branchId, others, start, client, customerId, notes, promoCode, ageConfirmed, hold);
        }
    }
}
