package io.thermae.finance.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How long points pay.
 *
 * @param lastDay on which they do; null if they always do
 * @param over when that day is over; null if it never is
 */
record Validity(@Nullable LocalDate lastDay, @Nullable Instant over) {

    /** @param lastDay in a zone; null for ever */
    static Validity until(@Nullable LocalDate lastDay, ZoneId zone) {
        return new Validity(
                lastDay,
                lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
