package io.thermae.engagement.outreach;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.TenantRound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks again and again, on every node, for businesses that write to clients of their own accord. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for clients of all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutreachJob implements Job {

    private static final Logger LOG = Logger.getLogger(OutreachJob.class.getName());

    private static final String DUE = "select * from doors.tenants_with_due_outreach(?, ?)";

    private static final int BUSINESSES_AT_MOST = 200;

    @Inject
    ContactClients clients;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.outreach.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "engagement.outreach";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        return round.go("outreach", DUE, BUSINESSES_AT_MOST, this::contact);
    }

    private void contact() {
        clients.due().forEach(this::contact);
    }

    /** If something is wrong with one kind, the others do not wait for it; whom it was written to before stays written to. */
    private void contact(Occasion occasion) {
        try {
            Optional<Reached> reached = Optional.of(Reached.NOTHING);
            while (reached.isPresent()) {
                reached = clients.look(occasion, reached.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "To write to clients (" + occasion + ") has failed and is tried again");
            clients.putOff(occasion);
        }
    }
}
