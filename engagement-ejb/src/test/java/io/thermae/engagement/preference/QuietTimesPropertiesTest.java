package io.thermae.engagement.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.tenancy.api.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Quiet hours are what somebody writes down who looks at the clock on the wall each minute, also when it is changed. */
class QuietTimesPropertiesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A night and where: clocks are put forward, back, by half an hour, or not at all. */
    private record Night(String zone, String date) {}

    @Provide
    Arbitrary<Night> nights() {
        return Arbitraries.of(
                new Night("Europe/Berlin", "2024-03-30"),
                new Night("Europe/Berlin", "2024-10-26"),
                new Night("America/New_York", "2024-11-02"),
                new Night("America/Santiago", "2024-09-07"),
                new Night("Australia/Lord_Howe", "2024-04-06"),
                new Night("Australia/Lord_Howe", "2024-10-05"),
                new Night("Asia/Almaty", "2024-02-29"),
                new Night("Asia/Almaty", "2024-06-01"));
    }

    @Provide
    Arbitrary<QuietHours> hours() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.of(minute / 60, minute % 60));
        Arbitrary<LocalTime> early =
                Arbitraries.integers().between(0, 4 * 60 - 1).map(minute -> LocalTime.of(minute / 60, minute % 60));
        return Combinators.combine(Arbitraries.oneOf(times, early), Arbitraries.oneOf(times, early))
                .as(QuietHours::new);
    }

    @Property
    void endWhereTheClockOnTheWallSays(
            @ForAll("nights") Night night,
            @ForAll("hours") QuietHours hours,
            @ForAll @IntRange(min = 0, max = 2160) int minute) {
        QuietTimes quiet = new QuietTimes(hours, ZoneId.of(night.zone()));
        Instant moment = at(night, minute);
        assertThat(quiet.covers(moment)).isEqualTo(shows(quiet, moment));
        if (quiet.covers(moment)) {
            Instant end = moment;
            while (shows(quiet, end)) {
                end = end.plus(MINUTE);
            }
            assertThat(quiet.end(moment)).isEqualTo(end);
        }
    }

    @Property
    void beginWhereTheClockOnTheWallSays(
            @ForAll("nights") Night night,
            @ForAll("hours") QuietHours hours,
            @ForAll @IntRange(min = 0, max = 2160) int minute) {
        QuietTimes quiet = new QuietTimes(hours, ZoneId.of(night.zone()));
        Instant moment = at(night, minute);
        if (quiet.covers(moment)) {
            Instant begin = moment;
            while (shows(quiet, begin.minus(MINUTE))) {
                begin = begin.minus(MINUTE);
            }
            assertThat(quiet.begin(moment)).isEqualTo(begin);
        }
    }

    private static Instant at(Night night, int minute) {
        return LocalDate.parse(night.date())
                .atTime(12, 0)
                .atZone(ZoneId.of(night.zone()))
                .toInstant()
                .plus(MINUTE.multipliedBy(minute));
    }

    /** Minute by minute: the hand goes round from the start, and is at this minute before it comes to the end. */
    private static boolean shows(QuietTimes quiet, Instant instant) {
        int now = minuteOfDay(instant.atZone(quiet.zone()).toLocalTime());
        int end = minuteOfDay(quiet.hours().end());
        for (int hand = minuteOfDay(quiet.hours().start()); hand != end; hand = (hand + 1) % (24 * 60)) {
            if (hand == now) {
                return true;
            }
        }
        return false;
    }

    private static int minuteOfDay(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
