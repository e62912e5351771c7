package io.thermae.engagement.message;

import io.thermae.engagement.api.MailStatistics;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

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
                    return new State(row.getLong("queued"), Timestamps.orNull(row, "oldest"), row.getLong("failed"));
                })
                .get(0);
    }
}
