package io.thermae.engagement.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.preference.QuietTimes;
import io.thermae.engagement.reminder.ReminderPolicy.Outcome;
import io.thermae.engagement.reminder.ReminderPolicy.Plan;
import io.thermae.tenancy.api.QuietHours;
import io.thermae.tenancy.api.ReminderTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPolicyTest {

    private static final Instant START = Instant.parse("2024-03-15T07:00:00Z");
    private static final Instant AGREED = START.minus(Duration.ofDays(10));
    private static final ReminderTimes USUAL = new ReminderTimes(List.of(1440, 120));
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MOMENT = Duration.ofNanos(1000);

    private static final QuietTimes NEVER = new QuietTimes(QuietHours.NONE, ZoneOffset.UTC);

    private static Outcome look(@Nullable Plan known, ReminderTimes times, Instant now) {
        return ReminderPolicy.look(known, START, AGREED, times, NEVER, now).orElseThrow();
    }

    @Test
    void isDueExactlyThen() {
        Outcome booked = look(null, USUAL, AGREED);
        assertThat(booked).isEqualTo(new Outcome(false, Plan.of(AGREED), START.minus(DAY)));
        assertThat(look(booked.plan(), USUAL, START.minus(DAY).minus(MOMENT)).remind())
                .isFalse();

        Outcome first = look(booked.plan(), USUAL, START.minus(DAY));

        assertThat(first.remind()).isTrue();
        assertThat(first.next()).isEqualTo(START.minus(Duration.ofHours(2)));
        assertThat(look(first.plan(), USUAL, first.next().minus(MOMENT)).remind())
                .isFalse();
        Outcome second = look(first.plan(), USUAL, first.next());
        assertThat(second.remind()).isTrue();
        assertThat(second.next()).isEqualTo(START);
        assertThat(ReminderPolicy.look(second.plan(), START, AGREED, USUAL, NEVER, START))
                .isEmpty();
    }

    @Test
    void comesOnceHoweverOftenItIsLooked() {
        Outcome first = look(null, USUAL, START.minus(DAY));

        assertThat(first.remind()).isTrue();
        assertThat(look(first.plan(), USUAL, START.minus(DAY)).remind()).isFalse();
        assertThat(look(first.plan(), USUAL, START.minus(Duration.ofHours(3))).remind())
                .isFalse();
    }

    @Test
    void thoseThatAreDueTogetherAreOne() {
        Outcome late = look(null, USUAL, START.minus(Duration.ofMinutes(5)));

        assertThat(late.remind()).isTrue();
        assertThat(late.plan().told()).containsExactlyInAnyOrder(1440, 120);
        assertThat(late.next()).isEqualTo(START);
    }

    @Test
    void whoBooksInsideTheWindowIsNotRemindedOfIt() {
        Instant agreed = START.minus(Duration.ofHours(20));

        Outcome booked =
                ReminderPolicy.look(null, START, agreed, USUAL, NEVER, agreed).orElseThrow();

        assertThat(booked).isEqualTo(new Outcome(false, Plan.of(agreed), START.minus(Duration.ofHours(2))));
        Instant atItsEdge = START.minus(DAY);
        assertThat(ReminderPolicy.look(null, START, atItsEdge, USUAL, NEVER, atItsEdge)
                        .orElseThrow()
                        .remind())
                .isFalse();
    }

    @Test
    void aMoveBeginsAnew() {
        Plan told = look(null, USUAL, START.minus(DAY)).plan();
        Instant moved = START.minus(Duration.ofHours(20));
        Instant later = START.plus(Duration.ofDays(3));

        Outcome outcome =
                ReminderPolicy.look(told, later, moved, USUAL, NEVER, moved).orElseThrow();

        assertThat(outcome).isEqualTo(new Outcome(false, Plan.of(moved), later.minus(DAY)));
        assertThat(ReminderPolicy.look(outcome.plan(), later, moved, USUAL, NEVER, later.minus(DAY))
                        .orElseThrow()
                        .remind())
                .isTrue();
    }

    @Test
    void whatTheRulesOfTheZoneShiftIsNotRemindedOfTwice() {
        Plan told = look(null, USUAL, START.minus(DAY)).plan();
        Instant shifted = START.plus(Duration.ofHours(1));

        Outcome outcome = ReminderPolicy.look(told, shifted, AGREED, USUAL, NEVER, shifted.minus(DAY))
                .orElseThrow();

        assertThat(outcome.remind()).isFalse();
        assertThat(outcome.next()).isEqualTo(shifted.minus(Duration.ofHours(2)));
    }

    @Test
    void whatWasDueUntilADecisionIsNotCaughtUpOn() {
        Instant decided = START.minus(Duration.ofDays(2));
        Plan plan = new Plan(AGREED, decided, Set.of());
        ReminderTimes longer = new ReminderTimes(List.of(4320, 2880, 1440));

        Outcome outcome = look(plan, longer, decided);

        assertThat(outcome.remind()).isFalse();
        assertThat(outcome.next()).isEqualTo(START.minus(DAY));
        assertThat(look(plan, ReminderTimes.NEVER, START.minus(Duration.ofHours(1))))
                .isEqualTo(new Outcome(false, plan, START));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2024-03-31T09:00, 2024-03-30T08:00",
        "Europe/Berlin,    2024-10-27T09:00, 2024-10-26T10:00",
        "Europe/Berlin,    2024-03-31T01:30, 2024-03-30T01:30",
        "America/New_York, 2024-03-10T12:00, 2024-03-09T11:00",
        "Asia/Almaty,      2024-03-01T09:00, 2024-02-29T10:00"
    })
    void aDayBeforeAre24HoursThatElapse(ZoneId zone, LocalDateTime start, LocalDateTime reminded) {
        Instant visit = start.atZone(zone).toInstant();
        Instant agreed = visit.minus(Duration.ofDays(5));

        assertThat(ReminderPolicy.look(null, visit, agreed, USUAL, NEVER, agreed)
                        .orElseThrow()
                        .next()
                        .atZone(zone)
                        .toLocalDateTime())
                .isEqualTo(reminded);
    }

    /** Nine in the evening to nine in the morning, in a place without daylight saving time. */
    private static final QuietTimes NIGHT =
            new QuietTimes(new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0)), ZoneOffset.UTC);

    private static Outcome atNight(@Nullable Plan known, String start, String now) {
        return ReminderPolicy.look(
                        known,
                        Instant.parse(start),
                        Instant.parse("2024-03-01T12:00:00Z"),
                        USUAL,
                        NIGHT,
                        Instant.parse(now))
                .orElseThrow();
    }

    @Test
    void whatComesInQuietHoursWaitsUntilTheyAreOver() {
        Outcome booked = atNight(null, "2024-03-06T10:30:00Z", "2024-03-05T10:30:00Z");
        assertThat(booked.remind()).as("the day before").isTrue();
        assertThat(booked.next()).as("08:30 waits").isEqualTo(Instant.parse("2024-03-06T09:00:00Z"));

        Outcome then = atNight(booked.plan(), "2024-03-06T10:30:00Z", "2024-03-06T09:00:00Z");
        assertThat(then.remind()).isTrue();
    }

    @Test
    void whatCannotWaitComesInTheLastMinuteBefore() {
        Outcome booked = atNight(null, "2024-03-06T08:00:00Z", "2024-03-05T09:00:00Z");
        assertThat(booked.plan().told())
                .as("08:00 of the day before has waited")
                .containsExactly(1440);
        assertThat(booked.next()).isEqualTo(Instant.parse("2024-03-05T20:59:00Z"));
        assertThat(atNight(booked.plan(), "2024-03-06T08:00:00Z", "2024-03-05T20:59:00Z")
                        .remind())
                .isTrue();
    }

    @Test
    void whoBooksInTheNightIsNotRemindedInIt() {
        Instant agreed = Instant.parse("2024-03-05T23:00:00Z");
        Instant start = Instant.parse("2024-03-06T08:00:00Z");

        Outcome booked =
                ReminderPolicy.look(null, start, agreed, USUAL, NIGHT, agreed).orElseThrow();

        assertThat(booked.remind()).isFalse();
        assertThat(booked.next()).isEqualTo(start);
    }

    @Test
    void whoLooksLateDisturbsNobodyEither() {
        Plan told =
                new Plan(Instant.parse("2024-03-01T12:00:00Z"), Instant.parse("2024-03-01T12:00:00Z"), Set.of(1440));
        Outcome waits = atNight(told, "2024-03-06T22:00:00Z", "2024-03-06T21:30:00Z");
        assertThat(waits.remind()).isFalse();
        assertThat(waits.next()).as("it begins before they are over").isEqualTo(Instant.parse("2024-03-06T22:00:00Z"));

        Outcome goesOn = ReminderPolicy.look(
                        null,
                        Instant.parse("2024-03-07T10:00:00Z"),
                        Instant.parse("2024-03-01T12:00:00Z"),
                        new ReminderTimes(List.of(1440)),
                        NIGHT,
                        Instant.parse("2024-03-06T22:00:00Z"))
                .orElseThrow();
        assertThat(goesOn.remind()).isFalse();
        assertThat(goesOn.next()).isEqualTo(Instant.parse("2024-03-07T09:00:00Z"));
    }
}
