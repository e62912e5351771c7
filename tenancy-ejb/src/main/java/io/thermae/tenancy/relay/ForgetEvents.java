package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets events that were sent long ago, and what consumers have noted of them: by that they know an event that comes once
 * more, so it is kept for as long as anybody may have a dead letter delivered again.
 */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Events of all businesses go through one relay")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ForgetEvents implements Job {

    private static final int AT_MOST = 5000;

    @Inject
    Sql sql;

    @Inject
    @ConfigProperty(name = "thermae.outbox.sent-days", defaultValue = "30")
    int sentDays;

    @Inject
    @ConfigProperty(name = "thermae.inbox.taken-days", defaultValue = "365")
    int takenDays;

    @Override
    public String name() {
        return "tenancy.events";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Round round() {
        return Round.of(forget("select doors.forget_sent_outbox(?, ?)", sentDays)
                + forget("select doors.forget_inbox(?, ?)", takenDays));
    }

    private int forget(String statement, int days) {
        return sql.query(statement, row -> row.getInt(1), days, AT_MOST).get(0);
    }
}
