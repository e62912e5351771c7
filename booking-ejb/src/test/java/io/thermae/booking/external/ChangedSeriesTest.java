package io.thermae.booking.external;

import static io.thermae.booking.external.Ics.busy;
import static io.thermae.booking.external.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.booking.api.CalendarFailure;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A series of which one occurrence and all that follow are changed; rules of what is taken out; and what is busy without an event. */
class ChangedSeriesTest {

    private static final String WEEKLY =
            event("UID:a", "DTSTART;TZID=Europe/Berlin:20240318T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4");

    @Test
    void whatFollowsIsLaterAndLongerToo() throws CalendarUnread {
        String change = from("20240325T090000", "DTSTART;TZID=Europe/Berlin:20240326T100000", "DURATION:PT2H");
        String[] changed = {
            "2024-03-18T09:00/2024-03-18T10:00",
            "2024-03-26T10:00/2024-03-26T12:00",
            // the clocks have changed, and ten is ten
            "2024-04-02T10:00/2024-04-02T12:00",
            "2024-04-09T10:00/2024-04-09T12:00"
        };

        assertThat(busy(WEEKLY, change)).containsExactly(changed);
        assertThat(busy(change, WEEKLY)).containsExactly(changed);
    }

    @Test
    void anHourThatTheClockLeavesOutMakesNothingElseLater() throws CalendarUnread {
        assertThat(busy(
                        event(
                                "UID:a",
                                "DTSTART;TZID=Europe/Berlin:20240330T013000",
                                "DURATION:PT1H",
                                "RRULE:FREQ=DAILY;COUNT=3"),
                        from("20240331T013000", "DTSTART;TZID=Europe/Berlin:20240331T023000", "DURATION:PT1H")))
                .containsExactly(
                        "2024-03-30T01:30/2024-03-30T02:30",
                        "2024-03-31T03:30/2024-03-31T04:30",
                        "2024-04-01T02:30/2024-04-01T03:30");
    }

    @Test
    void aLaterChangeAndASingleOneComeBeforeIt() throws CalendarUnread {
        assertThat(busy(
                        from("20240408T090000", "DTSTART;TZID=Europe/Berlin:20240408T130000", "DURATION:PT1H"),
                        from("20240325T090000", "DTSTART;TZID=Europe/Berlin:20240325T110000", "DURATION:PT1H"),
                        event(
                                "UID:a",
                                "RECURRENCE-ID;TZID=Europe/Berlin:20240401T090000",
                                "DTSTART;TZID=Europe/Berlin:20240403T090000",
                                "DURATION:PT1H"),
                        WEEKLY))
                .containsExactly(
                        "2024-03-18T09:00/2024-03-18T10:00",
                        "2024-03-25T11:00/2024-03-25T12:00",
                        "2024-04-03T09:00/2024-04-03T10:00",
                        "2024-04-08T13:00/2024-04-08T14:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATUS:CANCELLED", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"})
    void whatFollowsIsFreeIfTheChangeIs(String free) throws CalendarUnread {
        assertThat(busy(WEEKLY, from("20240325T090000", "DTSTART;TZID=Europe/Berlin:20240325T090000", free)))
                .containsExactly("2024-03-18T09:00/2024-03-18T10:00");
    }

    @Test
    void whatFollowsIsBusyThoughTheSeriesIsFree() throws CalendarUnread {
        assertThat(busy(
                        event(
                                "UID:a",
                                "DTSTART;TZID=Europe/Berlin:20240318T090000",
                                "DURATION:PT1H",
                                "TRANSP:TRANSPARENT",
                                "RRULE:FREQ=WEEKLY;COUNT=3"),
                        from("20240325T090000", "DTSTART;TZID=Europe/Berlin:20240325T090000", "DURATION:PT1H")))
                .containsExactly("2024-03-25T09:00/2024-03-25T10:00", "2024-04-01T09:00/2024-04-01T10:00");
    }

    @Test
    void daysBecomeHoursAndHoursDays() throws CalendarUnread {
        assertThat(busy(
                        event("UID:a", "DTSTART;VALUE=DATE:20240318", "RRULE:FREQ=WEEKLY;COUNT=3"),
                        event(
                                "UID:a",
                                "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20240325",
                                "DTSTART;TZID=Asia/Almaty:20240325T120000",
                                "DURATION:PT1H")))
                .containsExactly(
                        "2024-03-18T00:00/2024-03-19T00:00",
                        // in Almaty nothing changes in March
                        "2024-03-25T08:00/2024-03-25T09:00",
                        "2024-04-01T09:00/2024-04-01T10:00");
        assertThat(busy(WEEKLY, from("20240325T090000", "DTSTART;VALUE=DATE:20240326")))
                .containsExactly(
                        "2024-03-18T09:00/2024-03-18T10:00",
                        "2024-03-26T00:00/2024-03-27T00:00",
                        "2024-04-02T00:00/2024-04-03T00:00",
                        "2024-04-09T00:00/2024-04-10T00:00");
    }

    @Test
    void datesBesideTheRuleFollowAndWhatIsTakenOutStaysOut() throws CalendarUnread {
        assertThat(busy(
                        event(
                                "UID:a",
                                "DTSTART:20240318T080000Z",
                                "DURATION:PT1H",
                                "RRULE:FREQ=WEEKLY;COUNT=3",
                                "RDATE:20240327T080000Z",
                                "RDATE;VALUE=PERIOD:20240320T080000Z/PT3H,20240328T080000Z/PT3H",
                                "EXDATE:20240401T080000Z"),
                        event(
                                "UID:a",
                                "RECURRENCE-ID;RANGE=THISANDFUTURE:20240325T080000Z",
                                "DTSTART:20240325T090000Z",
                                "DURATION:PT30M")))
                .containsExactly(
                        "2024-03-18T09:00/2024-03-18T10:00",
                        "2024-03-20T09:00/2024-03-20T12:00",
                        "2024-03-25T10:00/2024-03-25T10:30",
                        "2024-03-27T10:00/2024-03-27T10:30",
                        "2024-03-28T10:00/2024-03-28T10:30");
    }

    @Test
    void aChangeOfWhatIsNotThereIsAnEventOfItsOwn() throws CalendarUnread {
        assertThat(busy(from("20240325T090000", "DTSTART;TZID=Europe/Berlin:20240325T090000", "DURATION:PT1H")))
                .containsExactly("2024-03-25T09:00/2024-03-25T10:00");
        assertThat(busy(
                        WEEKLY,
                        event(
                                "UID:a",
                                "RECURRENCE-ID;RANGE=THISANDPRIOR;TZID=Europe/Berlin:20240325T090000",
                                "DTSTART;TZID=Europe/Berlin:20240325T100000",
                                "DURATION:PT1H")))
                .as("a range that nobody writes any more")
                .hasSize(4)
                .contains("2024-03-18T09:00/2024-03-18T10:00", "2024-03-25T10:00/2024-03-25T11:00");
    }

    @Test
    void aRuleOfWhatIsTakenOut() throws CalendarUnread {
        assertThat(busy(event(
                        "UID:a",
                        "DTSTART;TZID=Europe/Berlin:20240327T090000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;COUNT=6",
                        "RDATE;VALUE=PERIOD:20240406T070000Z/PT1H,20240408T070000Z/PT1H",
                        "EXRULE:FREQ=WEEKLY;BYDAY=SA,SU")))
                .containsExactly(
                        "2024-03-27T09:00/2024-03-27T10:00",
                        "2024-03-28T09:00/2024-03-28T10:00",
                        "2024-03-29T09:00/2024-03-29T10:00",
                        "2024-04-01T09:00/2024-04-01T10:00",
                        "2024-04-08T09:00/2024-04-08T10:00");
        assertThat(busy(event(
                        "UID:a",
                        "DTSTART;VALUE=DATE:20240401",
                        "RRULE:FREQ=DAILY;COUNT=5",
                        "EXRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20240403")))
                .containsExactly("2024-04-02T00:00/2024-04-03T00:00", "2024-04-04T00:00/2024-04-06T00:00");
    }

    @Test
    void timesThatSomebodySaysThatHeIsBusyWithoutAWordOnWhy() throws CalendarUnread {
        assertThat(busy(
                        """
                        BEGIN:VFREEBUSY\r
                        UID:a\r
                        DTSTART:20240401T000000Z\r
                        DTEND:20240501T000000Z\r
                        FREEBUSY:20240410T070000Z/20240410T080000Z,20240411T070000Z/PT30M\r
                        FREEBUSY;FBTYPE=FREE:20240412T070000Z/PT1H\r
                        FREEBUSY;FBTYPE=BUSY-TENTATIVE:20240413T070000Z/PT1H\r
                        FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20240413T080000Z/PT1H\r
                        FREEBUSY;FBTYPE=X-SURFING:20240414T070000Z/PT1H\r
                        FREEBUSY:20240415T070000Z/20240415T070000Z,20240416T070000Z/20240415T070000Z,nonsense\r
                        FREEBUSY:20230410T070000Z/PT1H\r
                        FREEBUSY:99991231T000000Z/P999999999D\r
                        END:VFREEBUSY\r
                        """,
                        event("UID:b", "DTSTART:20240410T073000Z", "DURATION:PT1H")))
                .containsExactly(
                        "2024-04-10T09:00/2024-04-10T10:30",
                        "2024-04-11T09:00/2024-04-11T09:30",
                        "2024-04-13T09:00/2024-04-13T11:00",
                        "2024-04-14T09:00/2024-04-14T10:00");
    }

    @Test
    void aSeriesThatIsChangedAsOftenAsItTakesPlaceIsRefusedBeforeItIsWork() {
        String changes = IntStream.range(0, 10_000)
                .mapToObj(i -> "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:" + (20_000_101 + i)
                        + "\nDTSTART:20250310T070000Z\nEND:VEVENT\n")
                .collect(Collectors.joining());
        String events = "BEGIN:VEVENT\nUID:a\nDTSTART:20240310T070000Z\nEND:VEVENT\n".repeat(10_000);

        refused(changes, events);
        refused(event("UID:a", "DTSTART:20240410T070000Z", "DURATION:PT1M", "EXRULE:FREQ=SECONDLY"));
        refused(event("UID:a", "DTSTART:20240410T070000Z", "EXRULE:FREQ=DAILY;BYDAY=" + "MO,".repeat(5_000)));
    }

    private static void refused(String... components) {
        assertThatExceptionOfType(CalendarUnread.class)
                .isThrownBy(() -> busy(components))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(CalendarFailure.TOO_MANY_EVENTS));
    }

    private static String from(String occurrence, String... lines) {
        String[] all = new String[lines.length + 2];
        all[0] = "UID:a";
        all[1] = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:" + occurrence;
        System.arraycopy(lines, 0, all, 2, lines.length);
        return event(all);
    }
}
