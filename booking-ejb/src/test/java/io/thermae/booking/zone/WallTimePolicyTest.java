package io.thermae.booking.zone;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By how much a visit's instant is wrong, once the rules of its zone are others. */
class WallTimePolicyTest {

    /** Almaty gave up an hour at the end of 2024-02-29; who had not heard of it calculated with +06:00. */
    @ParameterizedTest
    @CsvSource({
        "stays where the rules have not changed, 2024-02-27T09:00, Asia/Almaty, 2024-02-27T03:00:00Z, 0",
        "begins an hour later by UTC, 2024-03-05T09:00, Asia/Almaty, 2024-03-05T03:00:00Z, 3600",
        "is right already, 2024-03-05T09:00, Asia/Almaty, 2024-03-05T04:00:00Z, 0",
        "begins an hour earlier by UTC, 2024-07-01T09:00, Europe/Berlin, 2024-07-01T08:00:00Z, -3600",
        "keeps the second of two half past two, 2024-10-27T02:30, Europe/Berlin, 2024-10-27T01:30:00Z, 0",
        "keeps the first of two half past two, 2024-10-27T02:30, Europe/Berlin, 2024-10-27T00:30:00Z, 0",
        "is moved out of an hour that is left out, 2024-03-31T02:30, Europe/Berlin, 2024-03-31T00:30:00Z, 3600"
    })
    void aVisitKeepsItsWallTime(String what, LocalDateTime agreed, ZoneId zone, Instant start, long seconds) {
        assertThat(WallTimePolicy.shift(agreed, zone, start).toSeconds())
                .as(what)
                .isEqualTo(seconds);
    }

    /** Time off from one day to another one, by rules of which the second half of the year is new: each end is one for itself. */
    @ParameterizedTest
    @CsvSource({
        "all of it is ahead, 2024-01-01T00:00:00Z, 2024-03-05T04:00:00Z, 2024-03-05T06:00:00Z",
        "it has begun, 2024-03-05T03:30:00Z, 2024-03-05T03:00:00Z, 2024-03-05T06:00:00Z",
        "it is over, 2024-03-05T05:00:00Z, 2024-03-05T03:00:00Z, 2024-03-05T05:00:00Z"
    })
    void whatHasBegunHasBegun(String what, Instant now, Instant start, Instant end) {
        AgreedSpan agreed = new AgreedSpan(
                LocalDateTime.parse("2024-03-05T09:00"),
                LocalDateTime.parse("2024-03-05T11:00"),
                ZoneId.of("Asia/Almaty"));

        assertThat(WallTimePolicy.span(agreed, span("2024-03-05T03:00:00Z", "2024-03-05T05:00:00Z"), now))
                .as(what)
                .isEqualTo(new TimeRange(start, end));
    }

    @Test
    void anAbsenceOverTheChangeItselfKeepsBothItsTimes() {
        TimeRange before = span("2024-02-27T03:00:00Z", "2024-03-05T03:00:00Z");
        ZoneId almaty = ZoneId.of("Asia/Almaty");
        AgreedSpan agreed = new AgreedSpan(
                LocalDateTime.parse("2024-02-27T09:00"), LocalDateTime.parse("2024-03-05T09:00"), almaty);

        TimeRange now = WallTimePolicy.span(agreed, before, Instant.EPOCH);

        assertThat(now).isEqualTo(span("2024-02-27T03:00:00Z", "2024-03-05T04:00:00Z"));
        assertThat(AgreedSpan.of(now, almaty)).isEqualTo(agreed);
        assertThat(WallTimePolicy.span(agreed, now, Instant.EPOCH)).as("once").isEqualTo(now);
    }

    @Test
    void whatWouldEndBeforeItHasBegunStaysAsItIs() {
        TimeRange before = span("2024-07-01T08:00:00Z", "2024-07-01T08:30:00Z");
        AgreedSpan agreed = new AgreedSpan(
                LocalDateTime.parse("2024-07-01T09:00"),
                LocalDateTime.parse("2024-07-01T09:30"),
                ZoneId.of("Europe/Berlin"));

        assertThat(WallTimePolicy.span(agreed, before, Instant.parse("2024-07-01T08:10:00Z")))
                .isEqualTo(before);
    }

    private static TimeRange span(String start, String end) {
        return new TimeRange(Instant.parse(start), Instant.parse(end));
    }
}
