package io.thermae.finance.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.MembershipPause;
import io.thermae.finance.api.MembershipUnit;
import io.thermae.finance.membership.PeriodPolicy.Anchor;
import io.thermae.finance.membership.PeriodPolicy.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    @Property
    void whatGoesBackOfAPeriodIsTheShareOfTheDaysThatAreLeft(
            @ForAll @IntRange(max = 1_000_000) int whole,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(min = -10, max = 420) int today) {
        long rest = EndPolicy.rest(whole, DAY, DAY.plusDays(days - 1L), DAY.plusDays(today));
        long left = Math.max(0, Math.min(days, days - 1 - today));
        assertThat(rest).isBetween(0L, (long) whole).isEqualTo(whole * left / days);
    }
}
