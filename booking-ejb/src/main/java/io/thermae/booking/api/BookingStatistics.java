package io.thermae.booking.api;

import io.thermae.kernel.Money;
import io.thermae.tenancy.api.Period;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Bookings of the whole platform, for its administrators: by the day on which the visits begin. A door. */
@Local
public interface BookingStatistics {

    /** Bookings by step; steps without any are left out. */
    List<Bookings> bookings(Period period);

    /** What completed visits have cost, by step and currency. */
    List<Revenue> revenue(Period period);

    /** The businesses with most bookings that have not fallen through, at most so many. */
    List<Active> mostActive(Period period, int atMost);

    /**
     * Bookings of a step.
     *
     * @param period first day of the step
     * @param bookings all of them
     * @param completed visits that took place
     * @param fallenThrough cancelled, expired, or the client did not come
     */
    record Bookings(LocalDate period, long bookings, long completed, long fallenThrough) {}

    /**
     * Revenue of a step in one currency.
     *
     * @param period first day of the step
     */
    record Revenue(LocalDate period, Money revenue) {}

    /** A business and its bookings. */
    record Active(UUID tenantId, String name, String subdomain, long bookings) {}
}
