package io.thermae.booking.api;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What reports of money tell apart, and what it is called. Asks nobody whether he may know: reports do. */
@Local
public interface RevenueNames {

    /** The names of services, categories of services and masters, archived ones too, by their ids; others are left out. */
    Map<UUID, String> of(Collection<UUID> ids);

    /** The services of bookings in order, without those that were left out, by the bookings' ids. */
    Map<UUID, List<Done>> done(Collection<UUID> bookingIds);

    /** A service and the master who is to answer for it. */
    record Done(UUID serviceId, UUID masterId) {}
}
