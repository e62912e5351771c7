package io.thermae.tenancy.forgetting;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.Forgetting;
import io.thermae.tenancy.throttle.FamiliarPlaces;
import io.thermae.tenancy.throttle.Throttle;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Goes round every minute. Each batch is one statement that commits by itself; a kind of which there is more than some
 * batches goes on in the next round.
 */
@Singleton
@Local({Forgetting.class, Job.class})
@PermitAll
@CrossTenant("What has ended is forgotten for all businesses at once")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ForgetEnded implements Forgetting, Job {

    private static final int BATCH = 500;
    private static final int BATCHES = 20;

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

    private final AtomicLong forgotten = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final AtomicReference<@Nullable Instant> lastRound = new AtomicReference<>();

    @Override
    public String name() {
        return "tenancy.ended";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Round round() {
        Instant now = clock.instant();
        KeepingPolicy policy = new KeepingPolicy(tokenDays, sessionDays, refreshDays);
        int gone = 0;
        try {
            for (Ended kind : Ended.values()) {
                gone += inBatches(atMost -> forget(kind, policy.before(kind, now), atMost));
            }
            gone += inBatches(throttle::forgetOld);
            gone += inBatches(familiarPlaces::forgetOld);
        } catch (RuntimeException e) {
            failures.incrementAndGet();
            throw e;
        }
        lastRound.set(now);
        return Round.of(gone);
    }

    private int forget(Ended kind, Instant before, int atMost) {
        return sql.query("select doors.forget_ended(?, ?, ?)", row -> row.getInt(1), kind.name(), before, atMost)
                .get(0);
    }

    private int inBatches(IntUnaryOperator forget) {
        int all = 0;
        int gone = BATCH;
        for (int i = 0; i < BATCHES && gone >= BATCH; i++) {
            gone = forget.applyAsInt(BATCH);
            forgotten.addAndGet(gone);
            all += gone;
        }
        return all;
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
