package io.thermae.run;

import java.time.Duration;

/** An instant that waiting ends at, on the clock that nobody sets. */
final class Deadline {
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** So long from now. */
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Whether it has passed. */
    boolean hasPassed() {
        return nanos - System.nanoTime() <= 0;
    }
}
