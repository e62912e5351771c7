package io.thermae.tenancy.forgetting;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.Forgetting;
import io.thermae.tenancy.api.PlatformReady;
import io.thermae.tenancy.throttle.FamiliarPlaces;
import io.thermae.tenancy.throttle.Throttle;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Goes round every minute. Each batch is one statement that commits by itself; a kind of which there is more than some
 * batches goes on in the next round.
 */
@Singleton
@Startup
@Local(Forgetting.class)
@PermitAll
@CrossTenant("What has ended is forgotten for all businesses at once")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ForgetEnded implements Forgetting {

    private static final Logger LOG = Logger.getLogger(ForgetEnded.class.getName());
    private static final int BATCH = 500;
    private static final int BATCHES = 20;

    @Inject
    PlatformReady platform;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Throttle throttle;

    @Inject
    FamiliarPlaces familiarPlaces;

    @Inject
    @ConfigProperty(name = "thermae.ended.token-days")
    int tokenDays;

    @Inject
    @ConfigProperty(name = "thermae.ended.session-days")
    int sessionDays;

    @Inject
    @ConfigProperty(name = "thermae.token.refresh-days")
    int refreshDays;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong forgotten = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicReference<@Nullable Instant> lastRound = new AtomicReference<>();

    @PostConstruct
    void start() {
        platform.await();
    }

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    void tick() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            round();
        } catch (RuntimeException e) {
            failures.incrementAndGet();
            LOG.log(Level.WARNING, e, () -> "What has ended is not forgotten; it is tried again in a minute");
        } finally {
            running.set(false);
        }
    }

    private void round() {
        Instant now = clock.instant();
        KeepingPolicy policy = new KeepingPolicy(tokenDays, sessionDays, refreshDays);
        for (Ended kind : Ended.values()) {
            inBatches(atMost -> forget(kind, policy.before(kind, now), atMost));
        }
        inBatches(throttle::forgetOld);
        inBatches(familiarPlaces::forgetOld);
        lastRound.set(now);
    }

    private int forget(Ended kind, Instant before, int atMost) {
        return sql.query("select doors.forget_ended(?, ?, ?)", row -> row.getInt(1), kind.name(), before, atMost)
                .get(0);
    }

    private void inBatches(IntUnaryOperator forget) {
        int gone = BATCH;
        for (int i = 0; i < BATCHES && gone >= BATCH; i++) {
            gone = forget.applyAsInt(BATCH);
            forgotten.addAndGet(gone);
        }
    }

    @Override
    public long forgotten() {
        return forgotten.get();
    }

    @Override
    public long failures() {
        return failures.get();
    }

    @Override
    public Optional<Instant> lastRound() {
        return Optional.ofNullable(lastRound.get());
    }
}
