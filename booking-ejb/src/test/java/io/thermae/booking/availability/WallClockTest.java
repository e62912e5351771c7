package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-05-04, 09:00, 18:00, 2026-05-04T09:00:00Z, 2026-05-04T18:00:00Z",
        "UTC, 2026-05-04, 18:00, 00:00, 2026-05-04T18:00:00Z, 2026-05-05T00:00:00Z",
        "UTC, 2026-05-04, 00:00, 00:00, 2026-05-04T00:00:00Z, 2026-05-05T00:00:00Z",
        // the hour from two to three is jumped over
        "Europe/Berlin, 2026-03-29, 01:00, 04:00, 2026-03-29T00:00:00Z, 2026-03-29T02:00:00Z",
        "Europe/Berlin, 2026-03-29, 02:30, 04:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
        "Europe/Berlin, 2026-03-29, 01:00, 02:30, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 2026-03-29, 00:00, 00:00, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "America/New_York, 2026-03-08, 01:30, 03:30, 2026-03-08T06:30:00Z, 2026-03-08T07:30:00Z",
        // the hour from two to three comes twice
        "Europe/Berlin, 2026-10-25, 01:00, 04:00, 2026-10-24T23:00:00Z, 2026-10-25T03:00:00Z",
        "Europe/Berlin, 2026-10-25, 02:00, 03:00, 2026-10-25T00:00:00Z, 2026-10-25T02:00:00Z",
        "Europe/Berlin, 2026-10-25, 02:30, 03:00, 2026-10-25T00:30:00Z, 2026-10-25T02:00:00Z",
        "Europe/Berlin, 2026-10-25, 01:00, 02:30, 2026-10-24T23:00:00Z, 2026-10-25T01:30:00Z",
        // what ends when the repeated hour begins ends at its first coming
        "Europe/Berlin, 2026-10-25, 00:00, 02:00, 2026-10-24T22:00:00Z, 2026-10-25T00:00:00Z",
        "Atlantic/Azores, 2026-10-24, 18:00, 00:00, 2026-10-24T18:00:00Z, 2026-10-25T00:00:00Z",
        "America/New_York, 2026-11-01, 01:30, 03:00, 2026-11-01T05:30:00Z, 2026-11-01T08:00:00Z",
        // the last hour of February came twice, then the days ran on in +05
        "Asia/Almaty, 2024-02-29, 22:00, 00:00, 2024-02-29T16:00:00Z, 2024-02-29T19:00:00Z",
        "Asia/Almaty, 2024-02-29, 23:30, 00:00, 2024-02-29T17:30:00Z, 2024-02-29T19:00:00Z",
        "Asia/Almaty, 2024-03-01, 00:00, 01:00, 2024-02-29T19:00:00Z, 2024-02-29T20:00:00Z",
        "Asia/Almaty, 2024-03-01, 09:00, 18:00, 2024-03-01T04:00:00Z, 2024-03-01T13:00:00Z",
        // half an hour
        "Australia/Lord_Howe, 2026-10-04, 01:30, 03:00, 2026-10-03T15:00:00Z, 2026-10-03T16:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 02:15, 03:00, 2026-10-03T15:30:00Z, 2026-10-03T16:00:00Z",
        "Australia/Lord_Howe, 2026-04-05, 01:45, 02:30, 2026-04-04T14:45:00Z, 2026-04-04T16:00:00Z",
    })
    void spanCoversAllThatItsWallTimeCanMean(
            ZoneId zone, LocalDate date, LocalTime from, LocalTime to, Instant start, Instant end) {
        assertThat(WallClock.span(date, from, to, zone)).contains(new TimeRange(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29, 02:00, 03:00",
        "Europe/Berlin, 2026-03-29, 02:15, 02:45",
        "America/New_York, 2026-03-08, 02:00, 03:00",
        "Australia/Lord_Howe, 2026-10-04, 02:00, 02:30",
    })
    void spanIsEmptyWhereTheClockJumpsOverAllOfIt(ZoneId zone, LocalDate date, LocalTime from, LocalTime to) {
        assertThat(WallClock.span(date, from, to, zone)).isEmpty();
    }
}
