package io.thermae.tenancy.statistics;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.Period;
import io.thermae.tenancy.api.PlatformStatistics;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Asks the doors {@code registrations_over_time} and {@code outbox_state}. */
@Stateless
@PermitAll
@CrossTenant("Counts over all businesses, for the platform's administrators")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlatformStatisticsBean implements PlatformStatistics {

    @Inject
    Sql sql;

    @Override
    public List<Registrations> registrations(Period period) {
        return sql.query(
                "select * from doors.registrations_over_time(?, ?, ?)",
                row -> new Registrations(row.getObject("period", LocalDate.class), row.getLong("registrations")),
                period.by().unit(),
                period.from(),
                period.to());
    }

    @Override
    public Waiting outbox() {
        return sql.query("select * from doors.outbox_state()", row -> {
                    OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Waiting(row.getLong("unsent"), oldest == null ? null : oldest.toInstant());
                })
                .get(0);
    }
}
