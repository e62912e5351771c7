package io.thermae.tenancy.statistics;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.Period;
import io.thermae.tenancy.api.PlatformStatistics;
import io.thermae.tenancy.relay.OutboxState;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Asks the door {@code registrations_over_time}, and the outbox. */
@Stateless
@PermitAll
@CrossTenant("Counts over all businesses, for the platform's administrators")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlatformStatisticsBean implements PlatformStatistics {

    @Inject
    Sql sql;

    @Inject
    OutboxState outbox;

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
        OutboxState.Unsent unsent = outbox.unsent();
        return new Waiting(unsent.events(), unsent.oldest());
    }
}
