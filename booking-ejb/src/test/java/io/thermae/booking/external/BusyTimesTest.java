package io.thermae.booking.external;

import static io.thermae.booking.external.Ics.busy;
import static io.thermae.booking.external.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.outside.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events keep somebody busy, and when. */
class BusyTimesTest {

    private static final String ZONE =
            """
            BEGIN:VTIMEZONE\r
            TZID:Central European Somewhere\r
            BEGIN:STANDARD\r
            DTSTART:16010101T030000\r
            TZOFFSETFROM:+0200\r
            TZOFFSETTO:+0100\r
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r
            END:STANDARD\r
            BEGIN:DAYLIGHT\r
            DTSTART:16010101T020000\r
            TZOFFSETFROM:+0100\r
            TZOFFSETTO:+0200\r
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r
            END:DAYLIGHT\r
            END:VTIMEZONE\r
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DTSTART:20240410T070000Z                            | DTEND:20240410T080000Z
                    DTSTART;TZID=Europe/Berlin:20240410T090000          | DTEND;TZID=Europe/Berlin:20240410T100000
                    DTSTART;TZID=Asia/Almaty:20240410T120000            | DTEND;TZID=Asia/Almaty:20240410T130000
                    DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20240410T090000 | DURATION:PT1H
                    DTSTART;TZID=Central European Somewhere:20240410T090000 | DURATION:PT60M
                    DTSTART:20240410T090000                             | DTEND:20240410T100000
                    DTSTART;TZID=Nowhere:20240410T090000                | DTEND;TZID=Nowhere:20240410T100000
                    """)
    void timesAreThoseOfTheirZoneAndElseOfTheMaster(String start, String end) throws CalendarUnread {
        assertThat(busy(ZONE, event("UID:a", start, end))).containsExactly("2024-04-10T09:00/2024-04-10T10:00");
    }

    @Test
    void daysAreDaysOfTheMasterAlsoWhenTheClocksChange() throws CalendarUnread {
        assertThat(busy(
                        event("UID:a", "DTSTART;VALUE=DATE:20240331"),
                        event("UID:b", "DTSTART;VALUE=DATE:20240410", "DTEND;VALUE=DATE:20240412"),
                        event("UID:c", "DTSTART;VALUE=DATE:20240420", "DTEND;VALUE=DATE:20240420"),
                        event("UID:d", "DTSTART;VALUE=DATE:20240501", "DURATION:P2D"),
                        event("UID:e", "DTSTART:20240510")))
                .containsExactly(
                        "2024-03-31T00:00/2024-04-01T00:00",
                        "2024-04-10T00:00/2024-04-12T00:00",
                        "2024-04-20T00:00/2024-04-21T00:00",
                        "2024-05-01T00:00/2024-05-03T00:00",
                        "2024-05-10T00:00/2024-05-11T00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRANSP:TRANSPARENT",
                "STATUS:CANCELLED",
                "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "DTEND:20240410T070000Z",
                "DTEND:20240410T060000Z"
            })
    void whatKeepsNobodyBusyDoesNotCount(String line) throws CalendarUnread {
        assertThat(busy(event("UID:a", "DTSTART:20240410T070000Z", line))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSP:OPAQUE", "STATUS:TENTATIVE", "STATUS:CONFIRMED", "X-MICROSOFT-CDO-BUSYSTATUS:OOF"})
    void whatMayKeepSomebodyBusyCounts(String line) throws CalendarUnread {
        assertThat(busy(event("UID:a", "DTSTART:20240410T070000Z", "DURATION:PT1H", line)))
                .hasSize(1);
    }

    @Test
    void visitsOfThePlatformAreToldByTheirIdsAndCountUnlessTheyAreOurs() throws CalendarUnread {
        UUID ours = UUID.fromString("0190a2b4-0000-7000-8000-000000000001");
        UUID anothers = UUID.fromString("0190a2b4-0000-7000-8000-000000000002");
        BusyTimes.Busy busy = BusyTimes.of(
                Ics.calendar(
                        event(
                                "UID:" + ours + "-" + anothers + "@Spa.Example",
                                "DTSTART:20240410T070000Z",
                                "DURATION:PT1H"),
                        event("UID:" + anothers + "@spa.example", "DTSTART:20240410T090000Z", "DURATION:PT1H"),
                        event("UID:" + ours + "@other.example", "DTSTART:20240411T090000Z", "DURATION:PT1H"),
                        event("UID:x@spa.example", "DTSTART:20240412T090000Z", "DURATION:PT1H")),
                Ics.FRAME,
                Deadline.in(Duration.ofMinutes(1)));

        assertThat(busy.named()).containsOnlyKeys(ours, anothers);
        assertThat(Ics.shown(busy.times()))
                .containsExactly("2024-04-11T11:00/2024-04-11T12:00", "2024-04-12T11:00/2024-04-12T12:00");
        assertThat(Ics.shown(busy.without(Set.of(ours))))
                .containsExactly(
                        "2024-04-10T11:00/2024-04-10T12:00",
                        "2024-04-11T11:00/2024-04-11T12:00",
                        "2024-04-12T11:00/2024-04-12T12:00");
        assertThat(busy.without(Set.of(ours, anothers))).isEqualTo(busy.times());
    }

    @Test
    void whatOverlapsOrTouchesIsOneAndWhatIsFarAwayIsLeftOut() throws CalendarUnread {
        assertThat(busy(
                        event("UID:a", "DTSTART:20240410T070000Z", "DURATION:PT1H"),
                        event("UID:b", "DTSTART:20240410T073000Z", "DURATION:PT1H"),
                        event("UID:c", "DTSTART:20240410T083000Z", "DURATION:PT1H"),
                        event("UID:d", "DTSTART:20230410T070000Z", "DURATION:PT1H"),
                        event("UID:e", "DTSTART:20250410T070000Z", "DURATION:PT1H"),
                        event("UID:f", "DTSTART:20240229T220000Z", "DTEND:20240301T020000Z")))
                .containsExactly("2024-03-01T01:00/2024-03-01T03:00", "2024-04-10T09:00/2024-04-10T11:30");
    }

    @Test
    void anEventThatIsNoneDoesNotTakeTheOthersAlong() throws CalendarUnread {
        assertThat(busy(
                        event("UID:a"),
                        event("UID:b", "DTSTART:20241399T990000Z", "DURATION:PT1H"),
                        event("UID:c", "DTSTART:99991231T235959Z", "RRULE:FREQ=DAILY", "DURATION:P999999D"),
                        event("UID:d", "DTSTART:20240410T070000Z", "RRULE:FREQ=SOMETIMES", "DURATION:PT1H"),
                        event("UID:e", "DTSTART:20240410T120000Z", "RRULE:FREQ=YEARLY;BYMONTH=13", "DURATION:PT1H"),
                        event("DTSTART:20240411T070000Z", "DURATION:PT1H")))
                .containsExactly("2024-04-10T09:00/2024-04-10T10:00", "2024-04-11T09:00/2024-04-11T10:00");
    }

    @Test
    void howLinesAreWrittenMakesNoDifference() throws CalendarUnread {
        for (String file : new String[] {
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=\"Asia/Almaty\":20240410T120000\nDURATION:PT1H\n",
            "begin:vcalendar\nversion:2.0\nbegin:vevent\ndtstart;tzid=Europe/Berlin:20240410T090000\nduration:PT1H\n",
            "BEGIN:VCALENDAR\rVERSION:2.0\rBEGIN:VEVENT\rx.DTSTART;X-A=\"a;b:c\";TZID=Europe/\r Berlin:20240410\r\tT090000\rDURATION:PT1H\r",
            "BEGIN:VCALENDAR\nVERSION:1.0\nBEGIN:VEVENT\nDTSTART:20240410T070000Z\nDTEND:20240410T080000Z\n"
                    + "SUMMARY;ENCODING=QUOTED-PRINTABLE:=0D=0AEND:VCALENDAR=\n=0D=0A\n",
            "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDESCRIPTION:a\n DTSTART:20240411T070000Z\nNO LINE\nDTSTART:20240410T070000Z\n"
                    + "DTEND:20240410T080000Z\nBEGIN:VALARM\nDURATION:PT5M\nTRANSP:TRANSPARENT\nEND:VALARM\n",
            "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20240410T070000Z\nDTEND:20240410T080000Z\n"
                    + "UID;ENCODING=QUOTED-PRINTABLE:a=0ASTATUS:CANCELLED\n"
        }) {
            assertThat(Ics.shown(Ics.read(file + "END:VEVENT\nEND:VCALENDAR\n")))
                    .as(file)
                    .containsExactly("2024-04-10T09:00/2024-04-10T10:00");
        }
    }

    @Test
    void severalCalendarsInOneFileAllCount() throws CalendarUnread {
        String one = Ics.calendar(event("UID:a", "DTSTART:20240410T070000Z", "DURATION:PT1H"));
        String other = Ics.calendar(event("UID:a", "DTSTART:20240411T070000Z", "DURATION:PT1H"));

        assertThat(Ics.shown(Ics.read("\uFEFF" + one + other + "\n")))
                .isEqualTo(List.of("2024-04-10T09:00/2024-04-10T10:00", "2024-04-11T09:00/2024-04-11T10:00"));
    }
}
