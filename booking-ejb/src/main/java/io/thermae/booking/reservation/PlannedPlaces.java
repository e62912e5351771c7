package io.thermae.booking.reservation;

import io.thermae.booking.availability.Plan;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/**
 * Locks what was planned by what the business had set up when the transaction began. Who is waited for may have changed that: hours,
 * schedules, who works where. Then the race is lost to him, and whoever tries again plans by what is so now.
 */
@ApplicationScoped
public class PlannedPlaces {

    @Inject
    Allocations allocations;

    @Inject
    Sql sql;

    @Inject
    TenantSetting setting;

    /** All that a plan reserves; to be called within {@link Allocations#atOnce}, which tells that the race is lost. */
    void lock(Plan plan) {
        lock(Stream.of(plan));
    }

    /** The same of several plans. */
    void lock(Stream<Plan> plans) {
        allocations.lock(plans.flatMap(plan -> plan.reservations().stream())
                .map(reservation -> reservation.place().resourceId())
                .toList());
        requireSetUp();
    }

    /** What a plan reserves, for the time that it does ({@link Allocations#lockTimes}). */
    void lockTimes(Plan plan) {
        allocations.lockTimes(plan);
        requireSetUp();
    }

    private void requireSetUp() {
        // in the same round trip, as a statement of its own: it sees what was committed while the locks were waited for
        sql.later("select platform.require_generation(?)", setting.stamp().generation());
    }
}
