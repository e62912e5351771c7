package io.thermae.booking.external;

import static io.thermae.booking.external.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Zones of which a file says itself when their clocks change. */
class DescribedClockTest {

    /** As Outlook writes it. */
    private static final String EUROPE =
            """
            BEGIN:VTIMEZONE\r
            TZID:W. Europe Standard Time\r
            BEGIN:STANDARD\r
            DTSTART:16010101T030000\r
            TZOFFSETFROM:+0200\r
            TZOFFSETTO:+0100\r
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\r
            END:STANDARD\r
            BEGIN:DAYLIGHT\r
            DTSTART:16010101T020000\r
            TZOFFSETFROM:+0100\r
            TZOFFSETTO:+0200\r
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\r
            END:DAYLIGHT\r
            END:VTIMEZONE\r
            """;

    private static final String ALMATY =
            """
            BEGIN:VTIMEZONE\r
            TZID:Central Asia\r
            BEGIN:STANDARD\r
            DTSTART:20041031T030000\r
            TZOFFSETFROM:+0700\r
            TZOFFSETTO:+0600\r
            END:STANDARD\r
            BEGIN:STANDARD\r
            DTSTART:20240301T000000\r
            TZOFFSETFROM:+0600\r
            TZOFFSETTO:+0500\r
            END:STANDARD\r
            END:VTIMEZONE\r
            """;

    @Test
    void theClocksOfOutlookAreThoseOfTheCountryAlsoOnTheDayOnWhichTheyChange() throws CalendarUnread {
        for (String day :
                new String[] {"2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"}) {
            for (int hour = 0; hour < 24; hour++) {
                LocalDateTime wall = LocalDateTime.parse(day + "T00:30").withHour(hour);
                if (!"2026-03-29T02:30".equals(wall.toString())) {
                    assertThat(start("W. Europe Standard Time", EUROPE, wall))
                            .as("%s", wall)
                            .isEqualTo(wall.atZone(Ics.BERLIN).toInstant());
                }
            }
        }
    }

    @Test
    void anotherOffsetIsAnotherFromThatDayOn() throws CalendarUnread {
        for (String wall : new String[] {
            "2024-02-28T12:00", "2024-02-29T22:30", "2024-03-01T00:30", "2024-03-01T15:00", "2026-07-01T12:00"
        }) {
            LocalDateTime time = LocalDateTime.parse(wall);
            assertThat(start("Central Asia", ALMATY, time))
                    .as(wall)
                    .isEqualTo(time.atZone(ZoneId.of("Asia/Almaty")).toInstant());
        }
    }

    @Test
    void whatRepeatsKeepsItsHour() throws CalendarUnread {
        BusyTimes.Frame frame = frame();
        List<TimeRange> times = Ics.read(
                Ics.calendar(
                        EUROPE,
                        event(
                                "UID:a",
                                "DTSTART;TZID=W. Europe Standard Time:20260327T150000",
                                "DURATION:PT1H",
                                "RRULE:FREQ=DAILY;COUNT=5",
                                "RDATE:20261024T223000Z,20261025T023000Z,20260329T003000Z,20260329T013000Z")),
                frame);
        assertThat(Ics.shown(times))
                .containsExactly(
                        "2026-03-27T15:00/2026-03-27T16:00",
                        "2026-03-28T15:00/2026-03-28T16:00",
                        "2026-03-29T01:30/2026-03-29T04:30",
                        "2026-03-29T15:00/2026-03-29T16:00",
                        "2026-03-30T15:00/2026-03-30T16:00",
                        "2026-03-31T15:00/2026-03-31T16:00",
                        "2026-10-25T00:30/2026-10-25T01:30",
                        "2026-10-25T03:30/2026-10-25T04:30");
    }

    private static Instant start(String name, String zone, LocalDateTime wall) throws CalendarUnread {
        String written = wall.toString().replace("-", "").replace(":", "") + "00";
        return Ics.read(
                        Ics.calendar(zone, event("UID:a", "DTSTART;TZID=" + name + ":" + written, "DURATION:PT1H")),
                        frame())
                .get(0)
                .start();
    }

    private static BusyTimes.Frame frame() {
        return new BusyTimes.Frame(
                new TimeRange(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z")),
                ZoneOffset.UTC,
                "spa.example",
                500);
    }
}
