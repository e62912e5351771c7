package io.thermae.engagement.reminder;

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
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks every few seconds, on every node, for businesses in which it is time to look at a visit. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for reminders of all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderJob implements Job {

    private static final Logger LOG = Logger.getLogger(ReminderJob.class.getName());

    private static final String DUE = "select * from doors.tenants_with_due_reminders(?, ?)";

    private static final int BUSINESSES_AT_MOST = 200;
    private static final int VISITS_AT_ONCE = 100;

    /** Of one business in one round: the others wait meanwhile. */
    private static final int STEPS_AT_MOST = 20;

    @Inject
    RemindVisits visits;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.reminders.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "engagement.reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        return round.go("reminder", DUE, BUSINESSES_AT_MOST, this::remind);
    }

    private void remind() {
        for (int step = 0; step < STEPS_AT_MOST; step++) {
            List<UUID> due = visits.due(VISITS_AT_ONCE);
            if (due.isEmpty() || look(due) == 0) {
                return;
            }
        }
    }

    /** If something is wrong with one of them, the others do not wait for it. */
    private int look(List<UUID> due) {
        try {
            return visits.look(due);
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, e, () -> "Of these " + due.size() + " visits it is reminded one by one");
            return (int) due.stream().filter(this::lookAtOne).count();
        }
    }

    private boolean lookAtOne(UUID bookingId) {
        try {
            return visits.look(List.of(bookingId)) == 1;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The reminder of visit " + bookingId + " has failed and is tried again");
            visits.putOff(bookingId);
            return true;
        }
    }
}
