package io.thermae.kernel.outside;

import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * When something has to be over.
 *
 * @param nanos of {@link System#nanoTime}
 */
public record Deadline(long nanos) {

    /** After so much time from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** This one, or after so much time if that is sooner. */
    public Deadline orIn(Duration time) {
        Deadline other = in(time);
        return other.nanos - nanos < 0 ? other : this;
    }

    /** Negative when it is over. */
    public long nanosLeft() {
        return nanos - System.nanoTime();
    }

    /** Whether it has come. */
    public boolean isOver() {
        return nanosLeft() <= 0;
    }

    /**
     * At least one.
     *
     * @throws SocketTimeoutException if it is over
     */
    public int millisLeft() throws SocketTimeoutException {
        long left = nanosLeft();
        if (left <= 0) {
            throw new SocketTimeoutException("too slow");
        }
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, left / 1_000_000));
    }
}
