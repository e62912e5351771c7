package io.thermae.tenancy.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where all nodes keep the states of buckets. */
public interface BucketStore {

    /** The state of a bucket; empty for one that nobody has taken from. */
    Optional<byte[]> read(UUID id);

    /**
     * Writes a state in one step, if the bucket is still as expected.
     *
     * @param expected null if there is to be none yet
     * @param lasts after that long the bucket is full, and may be forgotten
     * @return false if the bucket is not as expected: nothing was written
     */
    boolean swap(UUID id, byte @Nullable [] expected, byte[] state, Duration lasts);
}
