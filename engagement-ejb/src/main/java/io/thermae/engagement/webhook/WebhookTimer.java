package io.thermae.engagement.webhook;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantRound;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks every second, on every node, for what is to be brought outside: claims no more than this node has hands for, and waits
 * for nobody. The hands are threads of its own, so that receivers who do not answer hold up no other work of the server.
 */
@Singleton
@Startup
@DependsOn("EngagementSchema")
@PermitAll
@CrossTenant("Looks for deliveries of all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WebhookTimer {

    /** Of what a node has under way, a business has at most one part of so many. */
    private static final int PARTS = 3;

    private static final long IDLE_SECONDS = 60;

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

    private final AtomicBoolean running = new AtomicBoolean();
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

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        if (settings.areBroughtHere() && inFlight.free() > 0 && running.compareAndSet(false, true)) {
            try {
                List<Claimed> claimed = new ArrayList<>();
                round.go(BringDelivery.WHAT, this::due, () -> claimed.addAll(claim()));
                claimed.forEach(this::bring);
            } finally {
                running.set(false);
            }
        }
    }

    /** Counted at once, so that the next business gets what is left. */
    private List<Claimed> claim() {
        UUID tenant = caller.tenant().value();
        int free = inFlight.freeOf(tenant);
        if (free == 0) {
            return List.of();
        }
        List<Claimed> claimed = deliveries.claim(free);
        claimed.forEach(delivery -> inFlight.take(tenant));
        return claimed;
    }

    private void bring(Claimed delivery) {
        hands.execute(() -> {
            try {
                bringDelivery.bring(delivery);
            } finally {
                inFlight.leave(delivery.tenantId());
            }
        });
    }

    private List<UUID> due() {
        return sql.query(
                "select * from doors.tenants_with_due_webhooks(?, ?, ?)",
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                inFlight.busy().toArray(UUID[]::new),
                inFlight.free());
    }
}
