package io.thermae.booking.external;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How long each occurrence lasts: its days are days, whatever the clocks do meanwhile (RFC 5545, 3.3.6). */
record EventLength(long days, Duration exact) {

    private static final long OF_A_DAY = Duration.ofDays(1).toMillis();

    static EventLength of(biweekly.util.@Nullable Duration said) {
        if (said == null) {
            return new EventLength(0, Duration.ZERO);
        }
        long days = 7L * number(said.getWeeks()) + number(said.getDays());
        long signed = said.isPrior() ? -days : days;
        return new EventLength(signed, Duration.ofMillis(said.toMillis() - signed * OF_A_DAY));
    }

    Instant from(EventClock clock, LocalDateTime start) {
        return clock.at(start.plusDays(days)).plus(exact);
    }

    LocalDateTime before(LocalDateTime wall) {
        return wall.minus(exact).minusDays(days + 1);
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
