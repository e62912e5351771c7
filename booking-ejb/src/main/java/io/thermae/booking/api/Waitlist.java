package io.thermae.booking.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who wait for a place, as far as the caller may know of them. */
@Local
public interface Waitlist {

    /**
     * A part of them, in the order in which they have joined.
     *
     * @param status null for those who wait or have an offer
     */
    List<WaitlistEntryView> list(@Nullable WaitlistStatus status, Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is no such entry */
    WaitlistEntryView get(UUID entryId);

    /**
     * Leaves the list, and what is held by it. Does nothing for an entry that has ended.
     *
     * @throws io.thermae.kernel.NotFound if there is no such entry
     */
    void leave(UUID entryId);

    /**
     * Takes the place that is offered.
     *
     * @throws io.thermae.kernel.NotFound if there is no such entry
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if nothing is offered, or not any more
     */
    BookingView accept(UUID entryId);

    /**
     * Does without it, and waits on; at the same time nothing is offered again.
     *
     * @throws io.thermae.kernel.NotFound if there is no such entry
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if nothing is offered, or not any more
     */
    WaitlistEntryView decline(UUID entryId);
}
