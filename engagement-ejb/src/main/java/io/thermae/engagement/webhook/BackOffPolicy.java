package io.thermae.engagement.webhook;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery that has failed is tried again: four times as late each time, and a bit at random, so that what has failed
 * together does not come back together. It is given up a day after the first attempt at the earliest.
 *
 * @param first wait; more than 0
 * @param longest what a wait never exceeds, but for what is added at random; not shorter than the first
 */
record BackOffPolicy(Duration first, Duration longest) {

    static final Duration AT_LEAST = Duration.ofHours(24);

    private static final int FACTOR = 4;

    /** So much of a wait is added at most: a quarter. */
    private static final int LARGEST_PART = 4;

    /** How fine chance is. */
    static final int CHANCES = 1000;

    BackOffPolicy {
        if (first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException("The first wait is " + first);
        }
        if (longest.compareTo(first) < 0) {
            longest = first;
        }
    }

    /**
     * How long to wait after an attempt that has failed; empty if it was the last one.
     *
     * @param attempts so far, at least 1
     * @param chance from 0 to below {@link #CHANCES}
     * @param asked what the receiver asks for; null if nothing. More than the longest wait is not given
     */
    Optional<Duration> after(int attempts, int chance, @Nullable Duration asked) {
        if (waited(attempts).compareTo(AT_LEAST) >= 0) {
            return Optional.empty();
        }
        Duration wait = wait(attempts);
        Duration late = wait.plus(wait.multipliedBy(chance).dividedBy((long) CHANCES * LARGEST_PART));
        Duration wished = asked == null || asked.compareTo(longest) < 0 ? asked : longest;
        return Optional.of(wished == null || late.compareTo(wished) > 0 ? late : wished);
    }

    /** How much time has passed since the first attempt at least, when so many were made. */
    private Duration waited(int attempts) {
        Duration sum = Duration.ZERO;
        for (int i = 1; i < attempts && sum.compareTo(AT_LEAST) < 0; i++) {
            Duration wait = wait(i);
            sum = wait.equals(longest) ? sum.plus(wait.multipliedBy(attempts - i)) : sum.plus(wait);
            if (wait.equals(longest)) {
                return sum;
            }
        }
        return sum;
    }

    private Duration wait(int attempt) {
        Duration wait = first;
        for (int i = 1; i < attempt && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(FACTOR);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
