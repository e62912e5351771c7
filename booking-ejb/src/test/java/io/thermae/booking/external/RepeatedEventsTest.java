package io.thermae.booking.external;

import static io.thermae.booking.external.Ics.busy;
import static io.thermae.booking.external.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Events that repeat: rules, dates beside them, what is taken out, and what takes the place of single occurrences. */
class RepeatedEventsTest {

    private static final String START = "DTSTART;TZID=Europe/Berlin:20240325T090000";
    private static final String HOUR = "DURATION:PT1H";

    @Test
    void nineStaysNineWhenTheClocksChange() throws CalendarUnread {
        assertThat(busy(event("UID:a", START, HOUR, "RRULE:FREQ=WEEKLY;COUNT=2")))
                .containsExactly("2024-03-25T09:00/2024-03-25T10:00", "2024-04-01T09:00/2024-04-01T10:00");
    }

    @Test
    void theEndIsIncludedHoweverItIsSaid() throws CalendarUnread {
        for (String until : new String[] {"20240401T070000Z", "20240401", "20240401T090000"}) {
            assertThat(busy(event("UID:a", START, HOUR, "RRULE:FREQ=WEEKLY;UNTIL=" + until)))
                    .as(until)
                    .hasSize(2);
        }
        assertThat(busy(event("UID:a", START, HOUR, "RRULE:FREQ=WEEKLY;UNTIL=20240401T065959Z")))
                .hasSize(1);
    }

    @Test
    void whatHasBegunLongAgoIsStillOn() throws CalendarUnread {
        assertThat(busy(event("UID:a", "DTSTART;VALUE=DATE:19700101", "RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30")))
                .containsExactly("2024-04-30T00:00/2024-05-01T00:00");
        assertThat(busy(event("UID:a", "DTSTART;TZID=Europe/Berlin:20200106T090000", HOUR, "RRULE:FREQ=WEEKLY")))
                .hasSize(13)
                .startsWith("2024-03-04T09:00/2024-03-04T10:00")
                .endsWith("2024-05-27T09:00/2024-05-27T10:00");
        assertThat(busy(event(
                        "UID:a", "DTSTART;TZID=Europe/Berlin:20200106T090000", HOUR, "RRULE:FREQ=WEEKLY;COUNT=220")))
                .hasSize(3);
    }

    @Test
    void whatHasBegunCenturiesAgoIsStillOn() throws CalendarUnread {
        for (String start : new String[] {"16010401", "19040401", "19340401", "19350401"}) {
            assertThat(busy(event("UID:a", "DTSTART;VALUE=DATE:" + start, "RRULE:FREQ=YEARLY")))
                    .as(start)
                    .containsExactly("2024-04-01T00:00/2024-04-02T00:00");
        }
    }

    @Test
    void daysOfADurationAreDaysWhateverTheClocksDo() throws CalendarUnread {
        String start = "DTSTART;TZID=Europe/Berlin:20240330T090000";
        assertThat(busy(event("UID:a", start, "DURATION:P1D"))).containsExactly("2024-03-30T09:00/2024-03-31T09:00");
        assertThat(busy(event("UID:a", start, "DURATION:P1W"))).containsExactly("2024-03-30T09:00/2024-04-06T09:00");
        assertThat(busy(event("UID:a", start, "DURATION:P1DT1H"))).containsExactly("2024-03-30T09:00/2024-03-31T10:00");
        assertThat(busy(event("UID:a", start, "DURATION:PT24H"))).containsExactly("2024-03-30T09:00/2024-03-31T10:00");
        assertThat(busy(event(
                        "UID:a",
                        "DTSTART:20230101T000000Z",
                        "RDATE;TZID=Europe/Berlin;VALUE=PERIOD:20240330T090000/P1D")))
                .containsExactly("2024-03-30T09:00/2024-03-31T09:00");
        assertThat(busy(event("UID:a", start, "DURATION:-P1D"))).isEmpty();
    }

    @Test
    void whatLastsIntoTheWindowIsOn() throws CalendarUnread {
        assertThat(busy(event(
                        "UID:a",
                        "DTSTART;TZID=Europe/Berlin:20240222T090000",
                        "DURATION:P10D",
                        "RRULE:FREQ=MONTHLY;COUNT=1")))
                .containsExactly("2024-03-01T01:00/2024-03-03T09:00");
    }

    @Test
    void whatIsTakenOutIsFree() throws CalendarUnread {
        assertThat(busy(event(
                        "UID:a",
                        START,
                        HOUR,
                        "RRULE:FREQ=DAILY;COUNT=4",
                        "EXDATE;TZID=Europe/Berlin:20240326T090000",
                        "EXDATE:20240327T080000Z")))
                .containsExactly("2024-03-25T09:00/2024-03-25T10:00", "2024-03-28T09:00/2024-03-28T10:00");
        assertThat(busy(event(
                        "UID:a",
                        "DTSTART;VALUE=DATE:20240325",
                        "RRULE:FREQ=WEEKLY;COUNT=2",
                        "EXDATE;VALUE=DATE:20240325")))
                .containsExactly("2024-04-01T00:00/2024-04-02T00:00");
    }

    @Test
    void datesBesideTheRuleCount() throws CalendarUnread {
        assertThat(busy(event(
                        "UID:a",
                        START,
                        HOUR,
                        "RDATE;TZID=Europe/Berlin:20240402T110000,20240403T110000",
                        "RDATE;VALUE=PERIOD:20240404T070000Z/PT2H,20240405T070000Z/20240405T073000Z",
                        "EXDATE;TZID=Europe/Berlin:20240403T110000")))
                .containsExactly(
                        "2024-03-25T09:00/2024-03-25T10:00",
                        "2024-04-02T11:00/2024-04-02T12:00",
                        "2024-04-04T09:00/2024-04-04T11:00",
                        "2024-04-05T09:00/2024-04-05T09:30");
    }

    @Test
    void anOccurrenceThatWasMovedCancelledOrMadeFreeLeavesItsPlace() throws CalendarUnread {
        String weekly = event("UID:a", START, HOUR, "RRULE:FREQ=WEEKLY;COUNT=4");

        assertThat(busy(
                        event(
                                "UID:a",
                                "RECURRENCE-ID;TZID=Europe/Berlin:20240401T090000",
                                "DTSTART;TZID=Europe/Berlin:20240402T150000",
                                HOUR),
                        weekly,
                        event(
                                "UID:a",
                                "RECURRENCE-ID:20240408T070000Z",
                                "DTSTART;TZID=Europe/Berlin:20240408T090000",
                                HOUR,
                                "STATUS:CANCELLED"),
                        event(
                                "UID:a",
                                "RECURRENCE-ID;TZID=Europe/Berlin:20240415T090000",
                                "DTSTART;TZID=Europe/Berlin:20240415T090000",
                                HOUR,
                                "TRANSP:TRANSPARENT"),
                        event(
                                "UID:another",
                                "RECURRENCE-ID;TZID=Europe/Berlin:20240325T090000",
                                "DTSTART;TZID=Europe/Berlin:20240326T090000",
                                HOUR)))
                .containsExactly(
                        "2024-03-25T09:00/2024-03-25T10:00",
                        "2024-03-26T09:00/2024-03-26T10:00",
                        "2024-04-02T15:00/2024-04-02T16:00");
    }
}
