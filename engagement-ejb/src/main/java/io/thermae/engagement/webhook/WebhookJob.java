package io.thermae.engagement.webhook;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Job;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantRound;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks every second, on every node, for what is to be brought outside: claims no more than this node has hands for, and waits
 * for nobody who is slow. The hands are threads of its own, so that receivers who do not answer hold up no other work of the server.
 */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for deliveries of all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WebhookJob implements Job {

    /** Of what a node has under way, a business has at most one part of so many. */
    private static final int PARTS = 3;

    private static final long IDLE_SECONDS = 60;

    /** So long a round goes on while hands become free: then whoever pauses the job is heard. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);

    /** Whoever does not answer sooner is not waited for. */
    private static final Duration NEXT_HAND = Duration.ofMillis(500);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    @Inject
    DueDeliveries deliveries;

    @Inject
    BringDelivery bringDelivery;

    @Inject
    WebhookSettings settings;

    @Inject
    TenantRound round;

    private InFlight inFlight;
    private ExecutorService hands;

    @PostConstruct
    void start() {
        int most = settings.atOnce();
        inFlight = new InFlight(most, Math.max(1, most / PARTS));
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        hands = pool;
    }

    /** What is under way is claimed again by whoever looks when its claim has ended. */
    @PreDestroy
    void stop() {
        hands.shutdownNow();
    }

    @Override
    public String name() {
        return "engagement.webhooks";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean isDoneHere() {
        return settings.areBroughtHere() && inFlight.free() > 0;
    }

    /**
     * Done, as this job counts, is what hands have been found for; what comes of it is in the log of deliveries. A hand that is free
     * again gets the next delivery at once: who answers quickly is told as quickly, however much has gathered.
     */
    @Override
    public Round round() {
        long end = System.nanoTime() + LONGEST_ROUND.toNanos();
        Round all = Round.NOTHING;
        Round last;
        long left;
        do {
            left = inFlight.left();
            last = handOut();
            all = all.plus(last);
        } while ((last.done() > 0 || inFlight.isBusy())
                && System.nanoTime() - end < 0
                && inFlight.awaitMoreThan(left, NEXT_HAND));
        return all;
    }

    private Round handOut() {
        List<Claimed> claimed = new ArrayList<>();
        Round businesses = round.go(BringDelivery.WHAT, this::due, () -> claimed.addAll(claim()));
        claimed.forEach(this::bring);
        return new Round(claimed.size(), businesses.failed());
    }

    /** Counted at once, so that the next business gets what is left. */
    private List<Claimed> claim() {
        UUID tenant = caller.tenant().value();
        Room room = inFlight.roomOf(tenant);
        if (room.all() == 0) {
            return List.of();
        }
        List<Claimed> claimed = deliveries.claim(room);
        claimed.forEach(delivery -> inFlight.take(tenant, delivery.isFailing()));
        return claimed;
    }

    private void bring(Claimed delivery) {
        hands.execute(() -> {
            try {
                bringDelivery.bring(delivery);
            } finally {
                inFlight.leave(delivery.tenantId(), delivery.isFailing());
            }
        });
    }

    private List<UUID> due(int more) {
        return sql.query(
                "select * from doors.tenants_with_due_webhooks(?, ?, ?)",
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                inFlight.busy().toArray(UUID[]::new),
                inFlight.free() + more);
    }
}
