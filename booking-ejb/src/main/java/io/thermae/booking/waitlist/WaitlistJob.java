package io.thermae.booking.waitlist;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.DomainException;
import io.thermae.kernel.Job;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantRound;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every few seconds, on every node, for businesses in which a place may have become free for somebody who waits. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for freed time of all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WaitlistJob implements Job {

    private static final Logger LOG = Logger.getLogger(WaitlistJob.class.getName());

    private static final int BUSINESSES_AT_MOST = 200;

    /** Of one business in one round: the others wait meanwhile. */
    private static final int STEPS_AT_MOST = 200;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    OfferPlaces places;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.booking.waitlist.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "booking.waitlist";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        return round.go("waitlist", this::due, this::offer);
    }

    private List<UUID> due(int more) {
        return sql.query(
                "select * from doors.tenants_with_due_waitlists(?, ?, ?)",
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                clock.instant().minus(DueEntries.ONCE_IN),
                BUSINESSES_AT_MOST + more);
    }

    /** One after another, in the order of joining; between any two steps it is found out again who is the first. */
    private void offer() {
        Optional<UUID> last = Optional.empty();
        for (int step = 0; step < STEPS_AT_MOST; step++) {
            Optional<UUID> first = places.gather();
            if (first.isEmpty() || first.equals(last)) {
                // nobody, or something or another node is in the way: the next round looks again
                return;
            }
            last = first;
            try {
                places.offer(first.get());
            } catch (RaceLost e) {
                LOG.log(Level.FINE, "Somebody was faster: the next round looks again", e);
                return;
            } catch (DomainException e) {
                LOG.log(Level.FINE, e, () -> "Nothing is offered to " + first.get() + " now");
                places.passOver(first.get());
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        e,
                        () -> "Nothing could be offered to " + first.get() + ": he is looked for again");
                places.passOver(first.get());
            }
        }
    }
}
