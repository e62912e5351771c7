package io.thermae.booking.external;

import static io.thermae.booking.external.Ics.event;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.booking.api.CalendarFailure;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no calendar, or more than one, is refused as a whole, so that what is known stays. */
class BusyTimesRefusedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Sign in</body></html>",
                "END:VCALENDAR",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20240410T070000Z\r\n",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n<!-- -->"
            })
    void whatIsNoCalendarOrHasBrokenOff(String text) {
        refused(text, CalendarFailure.NOT_A_CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY",
                "RRULE:INTERVAL=1;FREQ=MINUTELY",
                "RRULE:FREQ=HOU\r\n RLY",
                "RRULE;X-A=b:FREQ=hourly;COUNT=3",
                "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23",
                "RRULE:FREQ=DAILY;COUNT=2000000000"
            })
    void whatRepeatsMoreOftenThanAnybodyIsBusy(String rule) {
        refused(
                Ics.calendar(event("UID:a", "DTSTART:00010101T070000Z", rule, "DURATION:PT1M")),
                CalendarFailure.TOO_MANY_EVENTS);
    }

    @Test
    void moreTimesThanAreKept() {
        String events = IntStream.range(0, 501)
                .mapToObj(i -> event("UID:" + i, "DTSTART:20240410T070000Z", "DURATION:PT1H"))
                .collect(Collectors.joining());
        refused(Ics.calendar(events), CalendarFailure.TOO_MANY_EVENTS);
    }

    private static void refused(String text, CalendarFailure failure) {
        assertThatExceptionOfType(CalendarUnread.class)
                .isThrownBy(() -> Ics.read(text))
                .satisfies(e ->
                        org.assertj.core.api.Assertions.assertThat(e.failure()).isEqualTo(failure));
    }
}
