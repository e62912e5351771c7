package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.OutboxSignal;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Moves what is due into the outbox, on every node, and wakes the relay. Each batch is one statement, and so a transaction of its
 * own.
 */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Events of all businesses go through one relay")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DelayJob implements Job {

    private static final int BATCH = 500;

    /** What is left then has its turn in the next round, which is shown before. */
    private static final int BATCHES = 20;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    OutboxSignal signal;

    @Inject
    @ConfigProperty(name = "thermae.relay.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "tenancy.delayed-events";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        int moved = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            int now = release();
            moved += now;
            if (now > 0) {
                signal.raise();
            }
            if (now < BATCH) {
                break;
            }
        }
        return Round.of(moved);
    }

    private int release() {
        return sql.query("select doors.release_delayed_events(?, ?)", row -> row.getInt(1), clock.instant(), BATCH)
                .get(0);
    }
}
