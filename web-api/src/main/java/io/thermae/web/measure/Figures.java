package io.thermae.web.measure;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.thermae.engagement.api.TemplateFailures;
import io.thermae.kernel.Caches;
import io.thermae.tenancy.api.Backlog;
import io.thermae.tenancy.api.Forgetting;
import io.thermae.tenancy.api.Jobs;
import io.thermae.tenancy.api.RateLimits;
import io.thermae.tenancy.api.SystemHealth;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures of this node: its routes, its JVM, and what goes on behind. */
@ApplicationScoped
public class Figures {

    private static final Duration[] STEPS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
    private final JvmGcMetrics collections = new JvmGcMetrics();

    @Inject
    RateLimits rateLimits;

    @Inject
    Caches caches;

    @Inject
    Forgetting forgetting;

    @Inject
    Jobs jobs;

    @Inject
    TemplateFailures templates;

    @Inject
    Backlog backlog;

    @Inject
    SystemHealth health;

    /** What the requests of one timer have in common; all of it is bounded. */
    private record Key(String method, String route, int status) {}

    @PostConstruct
    void bind() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        FunctionCounter.builder("thermae.rate.limit.uncounted", rateLimits, RateLimits::uncounted)
                .description("Requests that passed uncounted, since the store of the rate limits failed")
                .register(registry);
        FunctionCounter.builder("thermae.forgetting.rows", forgetting, Forgetting::forgotten)
                .description("Ended sessions, tokens, links, codes and counts that were forgotten")
                .register(registry);
        FunctionCounter.builder("thermae.forgetting.failures", forgetting, Forgetting::failures)
                .description("Rounds of forgetting that have failed")
                .register(registry);
        Gauge.builder("thermae.forgetting.last.round", forgetting, each -> each.lastRound()
                        .map(Instant::getEpochSecond)
                        .orElse(0L))
                .description("When this node last forgot what has ended, in seconds since 1970")
                .register(registry);
        FunctionCounter.builder("thermae.template.failures", templates, TemplateFailures::count)
                .description("Messages that went out in our words, since those of the business have failed")
                .register(registry);
        Gauge.builder("thermae.outbox.unsent", backlog, Backlog::events)
                .description("Events that wait to be sent to the broker, on all nodes")
                .register(registry);
        Gauge.builder("thermae.outbox.oldest.seconds", backlog, Backlog::oldestSeconds)
                .description("How long the oldest of them has waited")
                .register(registry);
        for (Caches.Name name : Caches.Name.values()) {
            bind(name);
        }
        jobs.names().forEach(this::bindJob);
        health.names().forEach(this::bindCheck);
    }

    private void bindCheck(String name) {
        Gauge.builder("thermae.health.status", health, all -> all.check(name)
                        .map(check -> (double) check.status().ordinal())
                        .orElse(Double.NaN))
                .description("How this node finds the system: 0 as it should be, 1 to be looked after, 2 down")
                .tag("check", name)
                .register(registry);
        Gauge.builder("thermae.health.number", health, all -> all.check(name)
                        .map(check -> (double) check.number())
                        .orElse(Double.NaN))
                .description("What the check has counted or measured")
                .tag("check", name)
                .register(registry);
    }

    private void bindJob(String name) {
        count("thermae.job.rounds", "Rounds of a job on this node", name, Jobs.Totals::rounds);
        count(
                "thermae.job.failed.rounds",
                "Rounds of a job that have failed on this node",
                name,
                Jobs.Totals::failedRounds);
        count("thermae.job.done", "Things that a job has done on this node", name, Jobs.Totals::done);
        count(
                "thermae.job.seconds",
                "How long a job was at it on this node",
                name,
                totals -> totals.took().toNanos() / 1e9);
        count(
                "thermae.job.round.trips",
                "How often a job has waited for the database on this node",
                name,
                Jobs.Totals::roundTrips);
    }

    private void count(String figure, String what, String job, ToDoubleFunction<Jobs.Totals> of) {
        FunctionCounter.builder(figure, jobs, all -> of.applyAsDouble(all.totals(job)))
                .description(what)
                .tag("job", job)
                .register(registry);
    }

    private void bind(Caches.Name name) {
        Gauge.builder("thermae.cache.size", caches, each -> each.figures(name).size())
                .tag("cache", name.key())
                .register(registry);
        FunctionCounter.builder(
                        "thermae.cache.hits", caches, each -> each.figures(name).hits())
                .tag("cache", name.key())
                .register(registry);
        FunctionCounter.builder("thermae.cache.misses", caches, each -> each.figures(name)
                        .misses())
                .tag("cache", name.key())
                .register(registry);
    }

    @PreDestroy
    void close() {
        collections.close();
        registry.close();
    }

    void count(Done done) {
        timers.computeIfAbsent(new Key(done.method(), done.route(), done.status()), this::timer)
                .record(done.effort().nanos(), TimeUnit.NANOSECONDS);
        if (done.status() >= 400) {
            registry.counter(
                            "http.server.request.errors",
                            "method",
                            done.method(),
                            "route",
                            done.route(),
                            "status",
                            String.valueOf(done.status()))
                    .increment();
        }
    }

    private Timer timer(Key key) {
        return Timer.builder("http.server.requests")
                .description("Requests by route, from the first filter to the last byte")
                .tag("method", key.method())
                .tag("route", key.route())
                .tag("status", String.valueOf(key.status()))
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    /** All of them, as Prometheus reads them (text format 0.0.4). */
    String text() {
        return registry.scrape("text/plain; version=0.0.4; charset=utf-8");
    }
}
