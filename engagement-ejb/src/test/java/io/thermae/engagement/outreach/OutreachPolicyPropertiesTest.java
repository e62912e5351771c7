package io.thermae.engagement.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.outreach.OutreachPolicy.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Around nights in which the clocks are changed, an observer goes through the minutes one by one. */
class OutreachPolicyPropertiesTest {

    /** Before nights in which an hour is skipped, comes twice, and in which a zone moves for good. */
    @Provide
    Arbitrary<LocalDateTime> days() {
        return Arbitraries.of("2024-03-30T00:00", "2024-10-26T00:00", "2024-02-28T00:00", "2024-12-31T00:00")
                .map(LocalDateTime::parse);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Berlin", "Asia/Almaty", "America/Sao_Paulo", "Africa/Cairo")
                .map(ZoneId::of);
    }

    @Property(tries = 200)
    void birthdaysAreGreetedFromTheFirstMinuteThatShowsTheTimeOrALaterOneUntilMidnight(
            @ForAll("days") LocalDateTime day,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 1439) int minute,
            @ForAll @IntRange(min = 0, max = 3000) int decided) {
        LocalTime at = LocalTime.MIDNIGHT.plusMinutes(minute);
        Instant begin = day.atZone(zone).toInstant();
        Instant since = begin.plus(Duration.ofMinutes(decided));
        Optional<LocalDate> open = Optional.empty();
        LocalDate seen = LocalDate.ofInstant(begin, zone).minusDays(1);
        for (int passed = 0; passed < 3 * 1440; passed++) {
            Instant now = begin.plus(Duration.ofMinutes(passed));
            LocalDateTime wall = LocalDateTime.ofInstant(now, zone);
            if (!wall.toLocalDate().equals(seen) && !wall.toLocalTime().isBefore(at)) {
                // the first minute of the date that shows the time, or has skipped it
                seen = wall.toLocalDate();
                open = now.isBefore(since) ? Optional.empty() : Optional.of(seen);
            }
            boolean yesterdays =
                    open.filter(date -> !date.equals(wall.toLocalDate())).isPresent();
            if (yesterdays) {
                open = Optional.empty();
            }
            assertThat(OutreachPolicy.birthday(at, zone, since, now))
                    .as("%s", wall)
                    .isEqualTo(open);
        }
    }

    @Property
    void whoeverLooksNextWhenItSaysSoMissesNoDay(
            @ForAll("days") LocalDateTime day,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 1439) int minute,
            @ForAll @IntRange(min = 0, max = 2880) int passed) {
        LocalTime at = LocalTime.MIDNIGHT.plusMinutes(minute);
        Instant now = day.atZone(zone).toInstant().plus(Duration.ofMinutes(passed));

        Instant next = OutreachPolicy.nextBirthdays(at, zone, now);

        assertThat(next).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofHours(26)));
        LocalDate its = LocalDate.ofInstant(next, zone);
        assertThat(OutreachPolicy.birthday(at, zone, now, next)).contains(its);
        boolean todaysIsAhead =
                OutreachPolicy.birthday(at, zone, Instant.MIN, now).isEmpty();
        assertThat(its).isEqualTo(LocalDate.ofInstant(now, zone).plusDays(todaysIsAhead ? 0 : 1));
    }

    /** Looked at every ten minutes, also if no node runs for a day: each visit is found that was due since the decision. */
    @Property
    void eachVisitIsFoundOnceItIsDueAndNoneThatWasDueBeforeTheDecision(
            @ForAll @IntRange(min = 1, max = 720) int hours,
            @ForAll @IntRange(min = -3000, max = 3000) int ended,
            @ForAll @IntRange(min = 0, max = 1440) int away) {
        Instant since = Instant.parse("2024-03-30T10:00:00Z");
        Instant end = since.plus(Duration.ofMinutes(ended)).minus(Duration.ofHours(hours));
        Instant due = end.plus(Duration.ofHours(hours));
        boolean found = false;
        for (Instant now = since.plus(Duration.ofMinutes(away));
                now.isBefore(since.plus(Duration.ofDays(6)));
                now = now.plus(Duration.ofMinutes(10))) {
            Optional<Window> window = OutreachPolicy.ended(hours, since, now);
            boolean finds = window.filter(its -> end.isAfter(its.after()) && !end.isAfter(its.until()))
                    .isPresent();
            assertThat(finds && due.isAfter(now)).isFalse();
            found |= finds;
        }
        assertThat(found).isEqualTo(due.isAfter(since));
    }

    /** It was thanked for the first as soon as it was due; when that is long enough ago, the second is not found any more. */
    @Property
    void forTwoVisitsOfADayThanksComeOnce(
            @ForAll @IntRange(min = 1, max = 720) int hours, @ForAll @IntRange(min = 0, max = 1440) int later) {
        Instant since = Instant.parse("2024-03-01T10:00:00Z");
        Instant first = Instant.parse("2024-04-30T10:00:00Z");
        Instant second = first.plus(Duration.ofMinutes(later));
        Instant again = first.plus(Duration.ofHours(hours)).plus(Occasion.FOLLOW_UP.apart());

        Optional<Window> window = OutreachPolicy.ended(hours, since, again);

        assertThat(window).hasValueSatisfying(its -> assertThat(second).isBeforeOrEqualTo(its.after()));
    }
}
