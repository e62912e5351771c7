package io.thermae.tenancy.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.thermae.tenancy.api.RateLimits.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Limits of one period over a store that several nodes share. Who has nothing left is noted here until his period ends, and
 * costs the store nothing more.
 */
public final class Limiter {

    private static final int MAX_NOTES = 100_000;
    private static final int STRIPES = 1024;

    private final Duration period;
    private final TimeMeter time;
    private final SharedBuckets buckets;
    private final Cache<UUID, Long> refusedUntil;
    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    /**
     * @param time the same for all nodes, as far as clocks can be
     */
    public Limiter(BucketStore store, Duration period, TimeMeter time) {
        this.period = period;
        this.time = time;
        this.buckets = new SharedBuckets(store, period, time);
        this.refusedUntil = Caffeine.newBuilder()
                .maximumSize(MAX_NOTES)
                .expireAfterWrite(period)
                .build();
    }

    /** Counts a request; throws what the store throws. */
    public Standing take(String bucket, long limit) {
        // another limit is another bucket: a changed setting counts from now on
        UUID id = UUID.nameUUIDFromBytes((bucket + " " + limit + " " + period).getBytes(StandardCharsets.UTF_8));
        Long until = refusedUntil.getIfPresent(id);
        long now = time.currentTimeNanos();
        if (until != null && now < until) {
            return new Standing(false, limit, 0, Duration.ofNanos(until - now));
        }
        ConsumptionProbe probe = consume(id, limit);
        if (probe.isConsumed()) {
            return new Standing(
                    true, limit, probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForReset()));
        }
        refusedUntil.put(id, now + probe.getNanosToWaitForRefill());
        return new Standing(false, limit, 0, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** One at a time for each bucket: requests of one node would only make each other's swaps fail. */
    private ConsumptionProbe consume(UUID id, long limit) {
        Lock stripe = stripes[Math.floorMod(id.hashCode(), STRIPES)];
        stripe.lock();
        try {
            return buckets.builder().build(id, () -> configuration(limit)).tryConsumeAndReturnRemaining(1);
        } finally {
            stripe.unlock();
        }
    }

    private BucketConfiguration configuration(long limit) {
        return BucketConfiguration.builder()
                .addLimit(each -> each.capacity(limit).refillIntervally(limit, period))
                .build();
    }
}
