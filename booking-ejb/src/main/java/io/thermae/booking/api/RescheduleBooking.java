package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves a booking to another time, another master or another branch, and edits its notes; atomic: the old place is kept or
 * left as a whole.
 */
@Local
public interface RescheduleBooking {

    /**
     * What is to be otherwise; null leaves it as it is.
     *
     * @param masterId does all services of the visit
     */
    record Change(@Nullable Instant start, @Nullable UUID masterId, @Nullable UUID branchId, @Nullable String notes) {

        /** Whether the visit is to take place otherwise. */
        public boolean isMove() {
            return start != null || masterId != null || branchId != null;
        }
    }

    /**
     * Moves it. Masters whom the client chose are kept unless another is named; others may change.
     *
     * <p>What was agreed stays: length, prices and the terms of cancelling.
     *
     * @throws io.thermae.kernel.RuleBroken as placing a booking does; {@code ILLEGAL_TRANSITION} if it is over
     * @throws io.thermae.kernel.NotFound also if there is no such branch
     * @throws io.thermae.kernel.InvalidInput {@code unknown_branch} if it is not the caller's to book in
     */
    BookingView reschedule(UUID bookingId, Change change);
}
