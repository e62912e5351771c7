package io.thermae.finance.api;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days on which a membership neither benefits nor goes on.
 *
 * @param from the first
 * @param to the last, not before that
 */
public record MembershipPause(LocalDate from, LocalDate to) {

    /** Whether a day is one of them. */
    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How many they are. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }
}
