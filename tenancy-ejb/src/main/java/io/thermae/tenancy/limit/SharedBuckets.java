package io.thermae.tenancy.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Bucket4j's arithmetic over a {@link BucketStore}, by comparing and swapping. A node remembers the states that it has last
 * written, and begins with them: as long as a client comes to one node, a request costs one statement; if another node was
 * there in between, the swap fails and the state is read.
 */
final class SharedBuckets extends AbstractCompareAndSwapBasedProxyManager<UUID> {

    private static final int MAX_KNOWN = 50_000;
    private static final String ASYNC = "A request waits for its bucket: isAsyncModeSupported says so";

    private final BucketStore store;
    private final Duration lasts;
    private final Cache<UUID, byte[]> known =
            Caffeine.newBuilder().maximumSize(MAX_KNOWN).build();

    /**
     * @param lasts after that long without a request a bucket is full
     * @param time the same for all nodes, as far as clocks can be
     */
    SharedBuckets(BucketStore store, Duration lasts, TimeMeter time) {
        super(ClientSideConfig.getDefault().withClientClock(time));
        this.store = store;
        this.lasts = lasts;
    }

    @Override
    protected CompareAndSwapOperation beginCompareAndSwapOperation(UUID id) {
        return new CompareAndSwapOperation() {
            @Override
            public Optional<byte[]> getStateData(Optional<Long> timeoutNanos) {
                return Optional.ofNullable(known.getIfPresent(id));
            }

            @Override
            public boolean compareAndSwap(
                    byte @Nullable [] expected, byte[] state, RemoteBucketState bucket, Optional<Long> timeoutNanos) {
                if (store.swap(id, expected, state, lasts)) {
                    known.put(id, state);
                    return true;
                }
                store.read(id).ifPresentOrElse(actual -> known.put(id, actual), () -> known.invalidate(id));
                return false;
            }
        };
    }

    @Override
    protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(UUID id) {
        throw new UnsupportedOperationException(ASYNC);
    }

    @Override
    protected CompletableFuture<Void> removeAsync(UUID id) {
        throw new UnsupportedOperationException(ASYNC);
    }

    @Override
    public boolean isAsyncModeSupported() {
        return false;
    }

    @Override
    public void removeProxy(UUID id) {
        known.invalidate(id);
    }
}
