package io.thermae.tenancy.console;

import io.thermae.kernel.Portion;
import io.thermae.tenancy.api.Jobs;
import io.thermae.tenancy.api.Jobs.JobRun;
import io.thermae.tenancy.api.Jobs.JobView;
import io.thermae.tenancy.api.Jobs.Totals;
import io.thermae.tenancy.job.JobSwitch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows and steers jobs. */
record Working(Jobs jobs, JobSwitch switches, Notes notes) implements JobsMXBean {

    private static final int RUNS_AT_ONCE = 50;

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
    public Map<String, Long> getRounds() {
        return totals(Totals::rounds);
    }

    @Override
    public Map<String, Long> getMillis() {
        return totals(totals -> totals.took().toMillis());
    }

    private Map<String, Long> totals(Function<Totals, Long> figure) {
        return jobs.names().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> figure.apply(jobs.totals(name)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    @Override
    public List<String> runs(String name) {
        return jobs.runs(name, new Portion(null, RUNS_AT_ONCE)).stream()
                .map(Working::line)
                .toList();
    }

    private static String line(JobRun run) {
        String failure = run.failure();
        return "%s %s: %d ms, %d done, %d left%s%s"
                .formatted(
                        run.startedAt(),
                        run.node(),
                        run.took().toMillis(),
                        run.done(),
                        run.failed(),
                        failure == null ? "" : ", " + failure,
                        run.byHand() ? ", by hand" : "");
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
