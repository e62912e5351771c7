package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves a booking to another time or another master, and edits its notes; atomic: the old place is kept or left as a whole. */
@Local
public interface RescheduleBooking {

    /**
     * Moves it. Masters whom the client chose are kept unless another is named; others may change.
     *
     * @param start null leaves the time
     * @param masterId null leaves the masters; otherwise does all services of the visit
     * @param notes null leaves them
     * @throws io.thermae.kernel.RuleBroken as placing a booking does; {@code ILLEGAL_TRANSITION} if it is over
     */
    BookingView reschedule(UUID bookingId, @Nullable Instant start, @Nullable UUID masterId, @Nullable String notes);
}
