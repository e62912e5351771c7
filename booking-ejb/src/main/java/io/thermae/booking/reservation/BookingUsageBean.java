package io.thermae.booking.reservation;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanUsage;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Counts the bookings that were made in this month: of visits that had not taken place when it began, so that history that is
 * brought along counts for nothing, and not of those whose hold was over before anybody confirmed them.
 */
@Stateless
@PermitAll
@TenantTransaction
public class BookingUsageBean implements PlanUsage {

    @Inject
    Sql sql;

    @Override
    public PlanLimit limit() {
        return PlanLimit.BOOKINGS_PER_MONTH;
    }

    @Override
    public long used(Instant month) {
        return sql.query(
                        """
                        select count(*) from booking.booking
                        where starts_at >= ? and created_at >= ? and status <> 'EXPIRED'
                        """,
                        row -> row.getLong(1),
                        month,
                        month)
                .get(0);
    }
}
