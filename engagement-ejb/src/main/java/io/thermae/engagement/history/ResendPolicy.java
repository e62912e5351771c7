package io.thermae.engagement.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How often a text message is sent again: each time costs money, and rings with somebody. */
final class ResendPolicy {

    /** So many copies of a message in {@link #PERIOD}, whoever asks for them. */
    static final int MOST = 3;

    static final Duration PERIOD = Duration.ofHours(24);

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
}
