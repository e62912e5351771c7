package io.thermae.tenancy.job;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Portion;
import io.thermae.tenancy.api.Jobs;
import io.thermae.tenancy.audit.NoteAdministration;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows and steers jobs, and notes in the audit of the platform what was done to them. */
@Stateless
@PermitAll
@CrossTenant("Jobs belong to no tenant")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobsBean implements Jobs {

    @Inject
    JobClock clock;

    @Inject
    StoredRuns runs;

    @Inject
    JobSwitch switches;

    @Inject
    NoteAdministration notes;

    @Inject
    Clock now;

    @Override
    public List<String> names() {
        return clock.watched().stream().map(WatchedJob::name).toList();
    }

    @Override
    public List<JobView> list() {
        Set<String> paused = Set.copyOf(runs.paused());
        Map<String, Integer> heldBack = runs.heldBack(now.instant());
        return clock.watched().stream()
                .map(job -> job.view(paused.contains(job.name()), heldBack.getOrDefault(job.name(), 0)))
                .toList();
    }

    @Override
    public JobView get(String name) {
        return clock.watched(name)
                .view(runs.paused().contains(name), runs.heldBack(now.instant()).getOrDefault(name, 0));
    }

    @Override
    public Totals totals(String name) {
        return clock.watched(name).totals();
    }

    @Override
    public List<JobRun> runs(String name, Portion portion) {
        return runs.of(clock.watched(name).name(), portion);
    }

    @Override
    public void start(String name) {
        switches.start(name);
        notes.note("job.start", Map.of("job", name));
    }

    @Override
    public void pause(String name) {
        switches.pause(name);
        notes.note("job.pause", Map.of("job", name));
    }

    @Override
    public void resume(String name) {
        switches.resume(name);
        notes.note("job.resume", Map.of("job", name));
    }
}
