package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Takes a booking a step along its life. Each throws {@code ILLEGAL_TRANSITION} where the state does not allow it. */
@Local
public interface ChangeBookingState {

    BookingView change(UUID bookingId, Step step);

    /** The steps that staff take. */
    enum Step {
        CONFIRM,
        CHECK_IN,
        COMPLETE,
        NO_SHOW
    }
}
