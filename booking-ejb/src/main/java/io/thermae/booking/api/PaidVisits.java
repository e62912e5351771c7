package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;

/** Visits, for those who tell their clients of money. Asks nobody whether he may know. */
@Local
public interface PaidVisits {

    /** The visit of a booking, in whatever state that is; nothing is locked. Empty if there is no such booking. */
    Optional<PaidVisit> find(UUID bookingId);
}
