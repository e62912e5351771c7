package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a booking a step along its life. Each throws {@code ILLEGAL_TRANSITION} where the state does not allow it. */
@Local
public interface ChangeBookingState {

    BookingView change(UUID bookingId, Step step);

    /**
     * Notes that the client did not come; his terms say what he owes.
     *
     * @param waiver why the business does without it; null if it does not
     */
    BookingView noShow(UUID bookingId, @Nullable String waiver);

    /** The steps that staff take. */
    enum Step {
        CONFIRM(BookingStatus.PENDING, BookingStatus.CONFIRMED),
        CHECK_IN(BookingStatus.CONFIRMED, BookingStatus.CHECKED_IN),
        COMPLETE(BookingStatus.CHECKED_IN, BookingStatus.COMPLETED);

        private final BookingStatus from;
        private final BookingStatus to;

        Step(BookingStatus from, BookingStatus to) {
            this.from = from;
            this.to = to;
        }

        public BookingStatus from() {
            return from;
        }

        public BookingStatus to() {
            return to;
        }
    }
}
