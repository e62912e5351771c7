package io.thermae.tenancy.idempotency;

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
import java.time.Clock;
import java.time.Duration;

/** Forgets kept answers whose time is over; on several nodes each finds what the others have left. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Kept answers belong to no tenant")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ForgetCalls implements Job {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "tenancy.idempotent-calls";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Round round() {
        return Round.of(sql.query("select doors.forget_idempotent_calls(?)", row -> row.getInt(1), clock.instant())
                .get(0));
    }
}
