package io.thermae.finance.membership;

import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipTerms;
import io.thermae.finance.membership.PeriodPolicy.Anchor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a membership ends, and what of its price goes back if that is earlier. */
public final class EndPolicy {

    private EndPolicy() {}

    /**
     * Whether no period begins any more: it is cancelled, the days of notice are over by the last day of the one before, and so
     * many were invoiced as are at least.
     *
     * @param next the day on which one would begin
     */
    public static boolean isOver(MembershipTerms terms, @Nullable LocalDate cancelledOn, LocalDate next) {
        return cancelledOn != null
                && terms.minimumPeriods() == 0
                && !next.minusDays(1).isBefore(cancelledOn.plusDays(terms.noticeDays()));
    }

    /**
     * The last day of a membership that is cancelled, unless it is paused again: that of its last period, or of the pause during
     * which the notice is over, after which none begins.
     */
    static LocalDate lastDay(
            MembershipTerms terms, LocalDate cancelledOn, Anchor anchor, @Nullable MembershipPause pause) {
        LocalDate earliest = cancelledOn.plusDays(terms.noticeDays());
        Anchor at = anchor;
        LocalDate last = at.day(terms.unit()).minusDays(1);
        for (int left = terms.minimumPeriods(); left > 0 || last.isBefore(earliest); left--) {
            PeriodPolicy.Period period = PeriodPolicy.next(terms.unit(), at, pause);
            LocalDate before = period.startsOn().minusDays(1);
            if (left <= 0 && !before.isBefore(earliest)) {
                return before;
            }
            at = period.after();
            last = period.endsOn();
        }
        return last;
    }

    /**
     * The share of the days after today in what a period costs, in minor units; a part of a unit stays. Those of pauses are not
     * counted, neither among what is left nor in the whole: nobody has paid for them.
     *
     * @param whole what it costs, not below zero
     * @param pause the latest one, which is the only one that may have days after today; null for none
     */
    public static long rest(long whole, MembershipPeriodView period, @Nullable MembershipPause pause, LocalDate today) {
        LocalDate startsOn = period.startsOn();
        LocalDate endsOn = period.endsOn();
        LocalDate next = today.isBefore(startsOn) ? startsOn : today.plusDays(1);
        long paid = days(startsOn, endsOn) - period.pausedDays();
        long left = days(next, endsOn);
        if (pause != null) {
            left -= days(
                    pause.from().isAfter(next) ? pause.from() : next,
                    pause.to().isBefore(endsOn) ? pause.to() : endsOn);
        }
        // what the ledger counts times the days of some years is far from overflowing
        return Math.multiplyExact(whole, left) / paid;
    }

    /** How many there are from the first to the last; none if that is before it. */
    private static long days(LocalDate first, LocalDate last) {
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
