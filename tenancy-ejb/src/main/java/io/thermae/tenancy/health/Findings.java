package io.thermae.tenancy.health;

import io.thermae.kernel.SystemCheck.Finding;
import io.thermae.kernel.SystemCheck.Status;
import io.thermae.tenancy.api.SystemHealth.CheckView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What this node has found, since it started. A change is told once in the log. */
@ApplicationScoped
public class Findings {

    private static final Logger LOG = Logger.getLogger(Findings.class.getName());

    private final ConcurrentNavigableMap<String, CheckView> last = new ConcurrentSkipListMap<>();

    /** @return whether the check is in another state than the last time; one that is UP at first is in none */
    boolean note(String name, String unit, Looked looked, Instant now) {
        CheckView before = last.get(name);
        CheckView after = next(before, name, unit, looked, now);
        last.put(name, after);
        Status was = before == null ? Status.UP : before.status();
        if (was == after.status()) {
            return false;
        }
        Level level = after.status() == Status.UP ? Level.INFO : Level.WARNING;
        LOG.log(level, "The check {0} was {1} and is {2}: {3}", new Object[] {
            name, was, after.status(), after.failure() == null ? after.number() + " " + unit : after.failure()
        });
        return true;
    }

    private static CheckView next(@Nullable CheckView before, String name, String unit, Looked looked, Instant now) {
        Finding finding = looked.finding();
        Instant since = before != null && before.status() == finding.status() ? before.since() : now;
        return new CheckView(name, finding.status(), since, finding.number(), unit, now, looked.failure());
    }

    List<CheckView> all() {
        return List.copyOf(last.values());
    }

    Optional<CheckView> of(String name) {
        return Optional.ofNullable(last.get(name));
    }
}
