package io.thermae.booking.external;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A value as it is written.
 *
 * @param timed whether it is a time; else the day that begins then
 */
record Moment(LocalDateTime wall, boolean timed, EventClock clock) {

    Instant instant() {
        return clock.at(wall);
    }

    Occurrence occurrence() {
        return timed ? new Occurrence(instant(), null) : new Occurrence(null, wall.toLocalDate());
    }
}
