package io.thermae.finance.membership;

import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipUnit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On which days periods begin and end. Of a pause each day is added once: to the period in which it begins, or before the one
 * that would begin in it. So nobody pays for days on which it is paused, and no price is ever divided by days.
 */
public final class PeriodPolicy {

    private PeriodPolicy() {}

    /**
     * From where periods are counted: what begins on the 31st comes back to it after a shorter month.
     *
     * @param on the first day of the first of them
     * @param count how many were since
     */
    public record Anchor(LocalDate on, int count) {

        /** From a day on. */
        public static Anchor at(LocalDate day) {
            return new Anchor(day, 0);
        }

        /** The day on which the next period begins, as long as nobody pauses. */
        public LocalDate day(MembershipUnit unit) {
            return switch (unit) {
                case WEEK -> on.plusWeeks(count);
                case MONTH -> on.plusMonths(count);
                case YEAR -> on.plusYears(count);
            };
        }

        /** After a period more. */
        public Anchor next() {
            return new Anchor(on, count + 1);
        }
    }

    /**
     * A period.
     *
     * @param endsOn its last day
     * @param pausedDays how many of its days are those of a pause
     * @param after from where the next one is counted
     */
    public record Period(LocalDate startsOn, LocalDate endsOn, int pausedDays, Anchor after) {}

    /** The next period. */
    public static Period next(MembershipUnit unit, Anchor anchor, @Nullable MembershipPause pause) {
        LocalDate day = anchor.day(unit);
        if (pause != null && pause.has(day)) {
            return next(unit, Anchor.at(pause.to().plusDays(1)), null);
        }
        LocalDate last = anchor.next().day(unit).minusDays(1);
        if (pause != null && pause.from().isAfter(day) && !pause.from().isAfter(last)) {
            LocalDate later = last.plusDays(pause.days());
            return new Period(day, later, pause.days(), Anchor.at(later.plusDays(1)));
        }
        return new Period(day, last, 0, anchor.next());
    }

    /**
     * What is left of a pause if it is over before today.
     *
     * @return null if nothing is
     */
    public static @Nullable MembershipPause cut(MembershipPause pause, LocalDate today) {
        return pause.from().isBefore(today) ? new MembershipPause(pause.from(), today.minusDays(1)) : null;
    }
}
