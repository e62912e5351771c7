package io.thermae.engagement.message;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often a text message is sent again, or one that brings a document is sent at all: each time costs money, and rings with somebody. */
public final class ResendPolicy {

    /** So many copies of a message in {@link #PERIOD}, whoever asks for them. */
    static final int MOST = 3;

    public static final Duration PERIOD = Duration.ofHours(24);

    private ResendPolicy() {}

    /**
     * How long to wait for the next copy; empty if it may be sent now.
     *
     * @param copies when those of the last {@link #PERIOD} were asked for
     */
    static Optional<Duration> wait(List<Instant> copies, Instant now) {
        List<Instant> counting = copies.stream()
                .filter(copy -> copy.plus(PERIOD).isAfter(now))
                .sorted(Comparator.reverseOrder())
                .toList();
        return counting.size() < MOST
                ? Optional.empty()
                : Optional.of(Duration.between(now, counting.get(MOST - 1).plus(PERIOD)));
    }

    /**
     * Holds that one may be sent now.
     *
     * @throws RuleBroken {@code TOO_MANY_ATTEMPTS}, with how long to wait
     */
    public static void require(List<Instant> copies, Instant now) {
        wait(copies, now).ifPresent(wait -> {
            throw new RuleBroken(
                    ErrorCode.TOO_MANY_ATTEMPTS, Map.of("retryAfterSeconds", (int) Math.max(1, wait.toSeconds())));
        });
    }
}
