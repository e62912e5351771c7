package io.thermae.tenancy.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A store in memory that counts what it is asked, and a clock that is set by hand. */
final class Shelf implements BucketStore, TimeMeter {

    private final Map<UUID, byte[]> states = new ConcurrentHashMap<>();
    private final AtomicLong nanos = new AtomicLong(Duration.ofDays(20_000).toNanos());
    final AtomicInteger statements = new AtomicInteger();
    volatile boolean broken;

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    void forgetAll() {
        states.clear();
    }

    @Override
    public Optional<byte[]> read(UUID id) {
        answer();
        return Optional.ofNullable(states.get(id));
    }

    @Override
    public boolean swap(UUID id, byte @Nullable [] expected, byte[] state, Duration lasts) {
        answer();
        synchronized (states) {
            byte[] actual = states.get(id);
            if (actual == null || expected != null && Arrays.equals(actual, expected)) {
                states.put(id, state);
                return true;
            }
            return false;
        }
    }

    private void answer() {
        statements.incrementAndGet();
        if (broken) {
            throw new IllegalStateException("away");
        }
    }

    @Override
    public long currentTimeNanos() {
        return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
