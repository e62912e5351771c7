package io.thermae.engagement.message;

import io.thermae.engagement.api.MailStatistics;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;

/** Asks the door {@code mail_state}. */
@Stateless
@PermitAll
@CrossTenant("Counts over all businesses, for the platform's administrators")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MailStatisticsBean implements MailStatistics {

    @Inject
    Sql sql;

    @Override
    public State state() {
        return sql.query("select * from doors.mail_state()", row -> {
                    OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new State(
                            row.getLong("queued"), oldest == null ? null : oldest.toInstant(), row.getLong("failed"));
                })
                .get(0);
    }
}
