package io.thermae.engagement.live;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks every second how far the notifications of those have come who listen to this node: one question for all of them, whichever
 * node has written what. Where nobody listens nothing is asked.
 */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for people of all businesses; what they are told is read in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LiveJob implements Job {

    @Inject
    LiveStreams streams;

    @Inject
    Sql sql;

    @Override
    public String name() {
        return "engagement.live-notifications";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean isDoneHere() {
        return !streams.isEmpty();
    }

    /** Done, as this job counts, is what has been left to hands. Who may not listen any more is cut off even if nothing can be asked. */
    @Override
    public Round round() {
        streams.cut();
        return Round.of(streams.bring(last()));
    }

    private Map<Who, Long> last() {
        List<Who> people = List.copyOf(streams.people());
        Map<Who, Long> last = new HashMap<>();
        sql.query(
                "select * from doors.notification_positions(?, ?)",
                row -> last.put(
                        new Who(
                                new TenantId(row.getObject("tenant_id", UUID.class)),
                                row.getObject("user_id", UUID.class)),
                        row.getLong("last")),
                people.stream().map(who -> who.tenant().value()).toArray(UUID[]::new),
                people.stream().map(Who::userId).toArray(UUID[]::new));
        return last;
    }
}
