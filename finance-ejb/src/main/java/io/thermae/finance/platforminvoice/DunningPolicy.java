package io.thermae.finance.platforminvoice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an owner is reminded of an invoice that is overdue, and when his business is suspended for it. Reminders whose time has
 * passed while nobody looked are not made up for: of those that are due at once one is given.
 */
final class DunningPolicy {

    /** What is done. */
    enum Step {
        NONE,
        REMIND,
        SUSPEND
    }

    /**
     * What is to be done now.
     *
     * @param steps how many were taken after it
     * @param next when there is something to do again; null if there is nothing any more
     */
    record Due(Step step, int steps, @Nullable Instant next) {}

    /** Days after an invoice was due; on the last of them the business is suspended. */
    private final List<Integer> days;

    /**
     * A schedule.
     *
     * @param reminders on which days after an invoice was due it is reminded of, in any order; those after the grace are none
     * @param grace after how many days the business is suspended
     * @throws IllegalArgumentException if a number is below zero
     */
    DunningPolicy(List<Integer> reminders, int grace) {
        if (grace < 0 || reminders.stream().anyMatch(day -> day < 0)) {
            throw new IllegalArgumentException("Days of dunning are counted from zero: " + reminders + ", " + grace);
        }
        this.days = Stream.concat(
                        reminders.stream().filter(day -> day < grace).distinct().sorted(), Stream.of(grace))
                .toList();
    }

    /** When there is something to do for the first time. */
    Instant first(Instant due) {
        return moment(due, 0);
    }

    /** When the business is suspended. */
    Instant suspension(Instant due) {
        return moment(due, days.size() - 1);
    }

    /**
     * What is to be done for an invoice that is not paid.
     *
     * @param due when it was to be paid
     * @param taken how many steps were taken
     */
    Due at(Instant due, int taken, Instant now) {
        int reached = (int) days.stream()
                .filter(day -> !due.plus(Duration.ofDays(day)).isAfter(now))
                .count();
        if (reached <= taken) {
            return new Due(Step.NONE, taken, taken < days.size() ? moment(due, taken) : null);
        }
        return reached == days.size()
                ? new Due(Step.SUSPEND, reached, null)
                : new Due(Step.REMIND, reached, moment(due, reached));
    }

    /**
     * How often a card that is kept is to have been charged: when the invoice is due, and on each day on which it is reminded of.
     *
     * @param due when it was to be paid
     */
    int charges(Instant due, Instant now) {
        if (due.isAfter(now)) {
            return 0;
        }
        return 1
                + (int) days.stream()
                        .limit(days.size() - 1L)
                        .filter(day ->
                                day > 0 && !due.plus(Duration.ofDays(day)).isAfter(now))
                        .count();
    }

    /** When the business goes on though it has not paid: it is suspended again after another grace, which is a day at least. */
    Due again(Instant now) {
        int grace = days.get(days.size() - 1);
        return new Due(Step.NONE, days.size() - 1, now.plus(Duration.ofDays(Math.max(1, grace))));
    }

    private Instant moment(Instant due, int step) {
        return due.plus(Duration.ofDays(days.get(step)));
    }
}
