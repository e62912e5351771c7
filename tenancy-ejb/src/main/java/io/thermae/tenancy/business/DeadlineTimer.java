package io.thermae.tenancy.business;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.PlatformReady;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every few seconds, on every node, for businesses in whose life something is due. */
@Singleton
@Startup
@PermitAll
@CrossTenant("Looks for deadlines of all businesses; what is done is done in each one's own transaction")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeadlineTimer {

    private static final Logger LOG = Logger.getLogger(DeadlineTimer.class.getName());
    private static final int AT_MOST = 200;

    @Inject
    PlatformReady platform;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    @Inject
    PassDeadlines passDeadlines;

    @Inject
    RequestContextController requestContext;

    @Inject
    @ConfigProperty(name = "thermae.deadlines.enabled", defaultValue = "true")
    boolean enabled;

    private final AtomicBoolean running = new AtomicBoolean();

    @PostConstruct
    void start() {
        platform.await();
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        if (!enabled || !running.compareAndSet(false, true)) {
            return;
        }
        boolean activated = requestContext.activate();
        try {
            due().forEach(this::pass);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Deadlines wait: the database does not answer", e);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
            running.set(false);
        }
    }

    private List<UUID> due() {
        return sql.query(
                "select * from doors.tenants_with_due_deadlines(?, ?)",
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                AT_MOST);
    }

    /** One business that cannot be dealt with keeps no other one waiting. */
    private void pass(UUID tenant) {
        caller.set(Caller.anonymous("deadline").inTenant(new TenantId(tenant)));
        try {
            passDeadlines.pass();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "What is due in the business " + tenant + " has failed and is tried again");
        }
    }
}
