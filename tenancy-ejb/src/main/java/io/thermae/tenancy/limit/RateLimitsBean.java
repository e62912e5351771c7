package io.thermae.tenancy.limit;

import io.github.bucket4j.TimeMeter;
import io.thermae.kernel.CrossTenant;
import io.thermae.tenancy.api.PlatformReady;
import io.thermae.tenancy.api.RateLimits;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the counts of this node and of the platform. Works outside transactions: a request is counted whatever becomes of
 * it, and its connection is free again before its work begins.
 */
@Singleton
@Local(RateLimits.class)
@PermitAll
@CrossTenant("Counts requests before it is known whose they are")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RateLimitsBean implements RateLimits {

    private static final Logger LOG = Logger.getLogger(RateLimitsBean.class.getName());
    private static final long COMPLAINT_NANOS = Duration.ofMinutes(1).toNanos();

    @Inject
    BucketRows rows;

    @Inject
    PlatformReady platform;

    private final Map<Duration, Limiter> limiters = new ConcurrentHashMap<>();
    private final AtomicLong uncounted = new AtomicLong();
    private final AtomicLong complainedAt = new AtomicLong(System.nanoTime() - COMPLAINT_NANOS);

    @PostConstruct
    void start() {
        platform.await();
    }

    @Override
    public Optional<Standing> take(String bucket, long limit, Duration period) {
        try {
            return Optional.of(
                    limiters.computeIfAbsent(period, each -> new Limiter(rows, each, TimeMeter.SYSTEM_MILLISECONDS))
                            .take(bucket, limit));
        } catch (RuntimeException e) {
            uncounted.incrementAndGet();
            complain(e);
            return Optional.empty();
        }
    }

    @Override
    public long uncounted() {
        return uncounted.get();
    }

    /** Once a minute: whoever floods us does not get to flood the log. */
    private void complain(RuntimeException failure) {
        long last = complainedAt.get();
        long now = System.nanoTime();
        if (now - last >= COMPLAINT_NANOS && complainedAt.compareAndSet(last, now)) {
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "Requests are not counted: rate limits do not hold. So far " + uncounted.get());
        }
    }
}
