package io.thermae.booking.external;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an event is called by which another one replaces a single occurrence: an instant, or all of a date. */
record Occurrence(@Nullable Instant at, @Nullable LocalDate date) {

    /** Whether it is before another one; of an instant and a date, neither is. */
    boolean isBefore(Occurrence other) {
        return (at != null && other.at != null && at.isBefore(other.at))
                || (date != null && other.date != null && date.isBefore(other.date));
    }

    /** Whether it is another one, or after it. */
    boolean isFrom(Occurrence other) {
        return equals(other) || other.isBefore(this);
    }
}
