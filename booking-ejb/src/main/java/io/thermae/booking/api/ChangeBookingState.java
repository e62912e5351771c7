package io.thermae.booking.api;

import io.thermae.kernel.InvalidInput;
import jakarta.ejb.Local;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a booking a step along its life. Each throws {@code ILLEGAL_TRANSITION} where the state does not allow it. */
@Local
public interface ChangeBookingState {

    /** PENDING becomes CONFIRMED, and the client is told so: of a hold that it is booked. */
    BookingView accept(UUID bookingId);

    /** CONFIRMED becomes CHECKED_IN: the client is here, in time or late. */
    BookingView checkIn(UUID bookingId);

    /**
     * CHECKED_IN becomes COMPLETED.
     *
     * @param leftOut positions, from 0, of the items that did not take place and cost nothing
     * @throws InvalidInput {@code unknown_item}, {@code nothing_done}
     */
    BookingView complete(UUID bookingId, Set<Integer> leftOut);

    /**
     * Notes that the client did not come; his terms say what he owes.
     *
     * @param waiver why the business does without it; null if it does not
     */
    BookingView noShow(UUID bookingId, @Nullable String waiver);
}
