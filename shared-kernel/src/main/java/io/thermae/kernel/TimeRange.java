package io.thermae.kernel;

import java.time.Duration;
import java.time.Instant;

/**
 * A half-open span of time: the start belongs to it, the end does not.
 *
 * @param start first instant
 * @param end first instant after it, later than {@code start}
 */
public record TimeRange(Instant start, Instant end) {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A time range ends after it starts: " + start + " - " + end);
        }
    }

    public static TimeRange of(Instant start, Duration duration) {
        return new TimeRange(start, start.plus(duration));
    }

    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean contains(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public Duration duration() {
        return Duration.between(start, end);
    }
}
