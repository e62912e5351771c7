package io.thermae.it.support;

import java.time.Duration;

/** How long a shorter sequence that fails is looked for: each try costs what its steps cost. One thread has it. */
public final class ShrinkingLimit {

    private final int tries;
    private final Duration longest;
    private int tried;
    private long startedNanos;

    /**
     * @param tries at most so many
     * @param longest after which no step more is taken, from the first try on
     */
    public ShrinkingLimit(int tries, Duration longest) {
        this.tries = tries;
        this.longest = longest;
    }

    static ShrinkingLimit none() {
        return new ShrinkingLimit(0, Duration.ZERO);
    }

    /** Begins a try. */
    void tries() {
        if (tried == 0) {
            startedNanos = System.nanoTime();
        }
        tried++;
    }

    /** Whether another one may be begun. */
    boolean hasMore() {
        return tried < tries && (tried == 0 || isOpen());
    }

    /** Whether the one that is under way may go on. */
    boolean isOpen() {
        return System.nanoTime() - startedNanos < longest.toNanos();
    }
}
