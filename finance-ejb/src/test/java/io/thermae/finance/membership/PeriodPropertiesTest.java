package io.thermae.finance.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipPeriodView;
import io.thermae.finance.api.MembershipUnit;
import io.thermae.finance.membership.PeriodPolicy.Anchor;
import io.thermae.finance.membership.PeriodPolicy.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However somebody pauses: each period has the days that were paid for, none lies in another, and no day of a pause is one. */
class PeriodPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Property
    void withoutAPausePeriodsAreCountedFromTheFirstDay(
            @ForAll MembershipUnit unit,
            @ForAll @IntRange(max = 800) int begins,
            @ForAll @IntRange(min = 1, max = 60) int periods) {
        LocalDate first = DAY.plusDays(begins);
        Anchor anchor = Anchor.at(first);
        LocalDate next = first;
        for (int i = 0; i < periods; i++) {
            Period period = PeriodPolicy.next(unit, anchor, null);
            assertThat(period.startsOn()).isEqualTo(next);
            next = period.endsOn().plusDays(1);
            anchor = period.after();
            assertThat(anchor.day(unit)).isEqualTo(next);
        }
        assertThat(next).isEqualTo(new Anchor(first, periods).day(unit));
    }

    @Property
    void eachPeriodHasItsDaysBesideThoseOfThePauses(
            @ForAll MembershipUnit unit,
            @ForAll @IntRange(max = 800) int begins,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 90) Integer> gaps,
            @ForAll @Size(min = 12, max = 12) List<@IntRange(min = 1, max = 90) Integer> lengths) {
        Anchor anchor = Anchor.at(DAY.plusDays(begins));
        LocalDate free = anchor.on();
        for (int i = 0; i < gaps.size(); i++) {
            LocalDate from = free.plusDays(gaps.get(i));
            MembershipPause pause = new MembershipPause(from, from.plusDays(lengths.get(i) - 1L));
            while (!anchor.day(unit).isAfter(pause.to())) {
                LocalDate due = anchor.day(unit);
                Period period = PeriodPolicy.next(unit, anchor, pause);
                boolean putOff = pause.has(due);
                assertThat(period.startsOn()).isEqualTo(putOff ? pause.to().plusDays(1) : due);
                Anchor counted = putOff ? Anchor.at(period.startsOn()) : anchor;
                assertThat(daysOf(period, pause))
                        .isEqualTo(ChronoUnit.DAYS.between(
                                counted.day(unit), counted.next().day(unit)));
                assertThat(ChronoUnit.DAYS.between(period.startsOn(), period.endsOn()) + 1 - period.pausedDays())
                        .isEqualTo(daysOf(period, pause));
                anchor = period.after();
                assertThat(anchor.day(unit)).isEqualTo(period.endsOn().plusDays(1));
            }
            free = anchor.day(unit);
        }
    }

    private static long daysOf(Period period, MembershipPause pause) {
        return period.startsOn()
                .datesUntil(period.endsOn().plusDays(1))
                .filter(day -> !pause.has(day))
                .count();
    }

    @Property
    void whatIsLeftOfAPauseIsBeforeToday(
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 60) int length,
            @ForAll @IntRange(max = 120) int today) {
        MembershipPause pause = new MembershipPause(DAY.plusDays(from), DAY.plusDays(from + length));
        MembershipPause rest = PeriodPolicy.cut(pause, DAY.plusDays(today));
        assertThat(rest == null).isEqualTo(today <= from);
        if (rest != null) {
            assertThat(rest.days()).isEqualTo(today - from);
        }
    }

    /** Some days of a pause that is over, and one that may be ahead, whose days are in the period wherever it begins in it. */
    @Property
    void whatGoesBackOfAPeriodIsTheShareOfTheDaysThatAreLeftBesideThoseOfPauses(
            @ForAll @IntRange(max = 1_000_000) int whole,
            @ForAll @IntRange(min = 1, max = 400) int paid,
            @ForAll @IntRange(max = 30) int earlier,
            @ForAll @IntRange(max = 450) int begins,
            @ForAll @IntRange(max = 90) int length,
            @ForAll @IntRange(min = -10, max = 600) int today) {
        LocalDate first = DAY.plusDays(earlier + begins);
        MembershipPause pause = length == 0 ? null : new MembershipPause(first, first.plusDays(length - 1L));
        // the earlier one lies on the first days
        boolean within = pause != null && begins < paid;
        int paused = earlier + (within ? length : 0);
        LocalDate last = DAY.plusDays(paid + paused - 1L);
        MembershipPeriodView period = new MembershipPeriodView(DAY, last, paused, DAY, UUID.randomUUID(), null, true);
        LocalDate on = DAY.plusDays(Math.max(today, earlier - 1L));

        long rest = EndPolicy.rest(whole, period, pause, on);

        long left = DAY.datesUntil(last.plusDays(1))
                .filter(day -> day.isAfter(on) && (pause == null || !pause.has(day)))
                .count();
        assertThat(left).isBetween(0L, (long) paid);
        assertThat(rest).isEqualTo(whole * left / paid);
    }
}
