package io.thermae.tenancy.console;

import io.thermae.tenancy.api.Jobs;
import io.thermae.tenancy.api.Jobs.JobView;
import io.thermae.tenancy.job.JobSwitch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows and steers jobs. */
record Working(Jobs jobs, JobSwitch switches, Notes notes) implements JobsMXBean {

    @Override
    public Map<String, Long> getEverySeconds() {
        return jobs.list().stream()
                .collect(Collectors.toMap(
                        JobView::name, job -> job.every().toSeconds(), (one, other) -> one, TreeMap::new));
    }

    @Override
    public List<String> getPaused() {
        return jobs.list().stream().filter(JobView::paused).map(JobView::name).toList();
    }

    @Override
    public Map<String, Integer> getFailing() {
        return jobs.list().stream()
                .filter(job -> job.failuresInRow() > 0)
                .collect(Collectors.toMap(JobView::name, JobView::failuresInRow, (one, other) -> one, TreeMap::new));
    }

    @Override
    public Map<String, Integer> getHeldBack() {
        return jobs.list().stream()
                .filter(job -> job.heldBack() > 0)
                .collect(Collectors.toMap(JobView::name, JobView::heldBack, (one, other) -> one, TreeMap::new));
    }

    @Override
    public void start(String name) {
        switches.start(name);
        notes.changed("job", Map.of("job", name, "started", true));
    }

    @Override
    public void pause(String name) {
        switches.pause(name);
        notes.changed("job", Map.of("job", name, "paused", true));
    }

    @Override
    public void resume(String name) {
        switches.resume(name);
        notes.changed("job", Map.of("job", name, "paused", false));
    }
}
