package io.thermae.booking.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;

/** Bookings that are held until something is paid for them, as whoever takes the money sees them. */
@Local
public interface PrepaidBookings {

    /**
     * What is to be paid before the booking is taken; nothing is locked. It is told also when it cannot be paid any more, or
     * the business has done without it: then it is not open.
     *
     * @return empty if the booking asks for none
     * @throws io.thermae.kernel.NotFound if there is no such booking
     */
    Optional<Prepayment> prepayment(UUID bookingId);

    /**
     * Takes the place since its money is there. Called in the transaction in which the payment is written down, once per payment; a booking that is taken already stays as it is.
     * A hold that has ended is taken all the same if nobody else has its place by now, and all of the money is there. Whatever
     * the answer is, the running transaction can go on.
     *
     * @param paid all that was paid for this booking up to now, in its currency
     * @throws io.thermae.kernel.NotFound if there is no such booking
     * @throws IllegalArgumentException if it is in another currency
     */
    Taken paid(UUID bookingId, Money paid);

    /** What became of a booking whose money is there. */
    enum Taken {
        /** It is taken now, and its client told: confirmed, or waiting for the business's word as its settings say. */
        CONFIRMED,
        /** It was taken before, and stays as it is. */
        TAKEN_ALREADY,
        /** Something is still to be paid; the place is held. */
        NOT_ENOUGH,
        /** It was cancelled, or its hold is over and its place not to be had: all of the money has to go back. */
        TOO_LATE
    }
}
