package io.thermae.booking.external;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do again and again is followed; what only machines do is not. */
class RulePolicyTest {

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void whatRepeatsDailyOrLessOftenIsFollowed(Frequency frequency) {
        assertThat(RulePolicy.isFollowed(new Recurrence.Builder(frequency).build()))
                .isEqualTo(frequency.compareTo(Frequency.DAILY) >= 0);
    }

    @Test
    void whatPeopleWriteIsFollowed() {
        assertThat(RulePolicy.isFollowed(new Recurrence.Builder(Frequency.MONTHLY)
                        .byDay(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)
                        .bySetPos(-1)
                        .interval(3)
                        .build()))
                .isTrue();
        assertThat(RulePolicy.isFollowed(new Recurrence.Builder(Frequency.DAILY)
                        .byHour(9, 12, 15)
                        .byMinute(0, 30)
                        .build()))
                .isTrue();
        assertThat(RulePolicy.isFollowed(new Recurrence.Builder(Frequency.YEARLY)
                        .byYearDay(IntStream.rangeClosed(1, 366).boxed().toArray(Integer[]::new))
                        .interval(1000)
                        .build()))
                .isTrue();
    }

    @Test
    void moreThanOnceAnHourOrFurtherApartThanAnybodyLivesIsNot() {
        Recurrence.Builder often = new Recurrence.Builder(Frequency.DAILY).byMinute(0, 20, 40);
        IntStream.range(0, 9).forEach(often::byHour);
        assertThat(RulePolicy.isFollowed(often.build())).isFalse();
        assertThat(RulePolicy.isFollowed(
                        new Recurrence.Builder(Frequency.MONTHLY).interval(1001).build()))
                .isFalse();
        assertThat(RulePolicy.isFollowed(new Recurrence.Builder(Frequency.DAILY)
                        .byHour(9)
                        .bySetPos(1)
                        .build()))
                .isFalse();
    }
}
