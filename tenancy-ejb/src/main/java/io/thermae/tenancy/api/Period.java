package io.thermae.tenancy.api;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A span of days (UTC) that figures are told for, and the steps in which they are told.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to, Step by) {

    /** How long a step is; a week begins on Monday. */
    public enum Step {
        DAY,
        WEEK,
        MONTH;

        /** The name in PostgreSQL's {@code date_trunc}. */
        public String unit() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
