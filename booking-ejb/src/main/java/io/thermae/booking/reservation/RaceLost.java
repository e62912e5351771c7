package io.thermae.booking.reservation;

import jakarta.ejb.ApplicationException;

/** Between the look at the calendar and the reservation somebody else was faster. The transaction is over; another may do. */
@ApplicationException(rollback = true)
public class RaceLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RaceLost(Throwable cause) {
        super(cause);
    }
}
