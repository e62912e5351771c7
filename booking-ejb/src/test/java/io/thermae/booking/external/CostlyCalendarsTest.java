package io.thermae.booking.external;

import static io.thermae.booking.external.Ics.busy;
import static io.thermae.booking.external.Ics.calendar;
import static io.thermae.booking.external.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.booking.api.CalendarFailure;
import io.thermae.kernel.outside.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would be endless work, or fill the memory, are refused before that, however they are written. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class CostlyCalendarsTest {

    private static final String EVERY_SECOND =
            ";BYHOUR=" + upTo(23) + ";BYMINUTE=" + upTo(59) + ";BYSECOND=" + upTo(59);
    private static final String EVENT =
            event("UID:a", "DTSTART;TZID=Here:20240410T090000", "DURATION:PT1H", "RRULE:FREQ=YEARLY");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=DAILY",
                "rrule:freq=daily",
                "x.RRULE:FREQ=DAILY",
                "RRULE;X-A=\"b:c\":FREQ=DAILY",
                "RRU\r\n LE:FREQ=DA\r\n\tILY",
                "RRU\n LE:FREQ=DA\n\tILY",
                "RRU\r LE:FREQ=DA\r\tILY",
                "RRULE:FREQ=WEEKLY",
                "RRULE:FREQ=MONTHLY",
                "RRULE:FREQ=YEARLY;BYHOUR=1,2",
                "RRULE:FREQ=YEARLY;BYMINUTE=1",
                "RRULE:FREQ=YEARLY;BYSECOND=1",
                "RRULE:FREQ=YEARLY;BYDAY=SU;BYSETPOS=1",
                "RRULE:FREQ=YEARLY;BYWEEKNO=1,2,3",
                "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
                "RRULE:FREQ=YEARLY;INTERVAL=2147483647"
            })
    void aZoneOfWhichTheClocksChangeMoreOftenThanClocksDo(String rule) {
        refused(zone("Here", "16010101T000000", rule) + EVENT, CalendarFailure.TOO_MANY_EVENTS);
    }

    @Test
    void aZoneOfWhichTheClocksChangeEachSecond() {
        refused(
                zone("Here", "20200101T000000", "RRULE:FREQ=DAILY" + EVERY_SECOND) + EVENT,
                CalendarFailure.TOO_MANY_EVENTS);
    }

    @Test
    void manyZonesOrOneOfManyParts() {
        refused(
                IntStream.range(0, 15)
                        .mapToObj(i -> zone("Zone " + i, "00010101T000000", "RRULE:FREQ=DAILY"))
                        .collect(Collectors.joining()),
                CalendarFailure.TOO_MANY_EVENTS);
        refused(
                IntStream.range(0, 101)
                        .mapToObj(i -> zone("Zone " + i, "20200101T000000", "X-A:b"))
                        .collect(Collectors.joining()),
                CalendarFailure.TOO_MANY_EVENTS);
    }

    @Test
    void aZoneThatIsKnownByItsNameIsNotLookedInto() throws CalendarUnread {
        assertThat(busy(
                        zone("Europe/Berlin", "00010101T000000", "RRULE:FREQ=DAILY" + EVERY_SECOND),
                        event("UID:a", "DTSTART;TZID=Europe/Berlin:20240410T090000", "DURATION:PT1H")))
                .containsExactly("2024-04-10T09:00/2024-04-10T10:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=MINUTELY",
                "RRU\r LE:FREQ=HOURLY",
                "RRULE:FREQ=MONTHLY;INTERVAL=2147483647",
                "RRULE:FREQ=DAILY;INTERVAL=1001",
                "RRULE:FREQ=DAILY;BYHOUR=1;BYSETPOS=1",
                "RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5"
            })
    void aRuleThatIsEndlessWork(String rule) {
        refused(event("UID:a", "DTSTART:20240410T070000Z", "DURATION:PT1M", rule), CalendarFailure.TOO_MANY_EVENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1",
                "RRULE:FREQ=MONTHLY;BYDAY=53MO;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24"
            })
    void aRuleOfWhichEachSecondIsListed(String rule) {
        refused(
                event("UID:a", "DTSTART:20240410T070000Z", "DURATION:PT1M", rule + EVERY_SECOND),
                CalendarFailure.TOO_MANY_EVENTS);
    }

    @Test
    void rulesThatGiveNothingAreManyStepsToo() {
        refused(without(20_001, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n"), CalendarFailure.TOO_MANY_EVENTS);
    }

    @Test
    void rulesThatGiveNothingForLongEndAtTheDeadline() {
        String never = "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=53MO;BYHOUR=" + upTo(23) + "\n";

        assertThatExceptionOfType(CalendarUnread.class)
                .isThrownBy(() ->
                        BusyTimes.of(calendar(without(3000, never)), Ics.FRAME, Deadline.in(Duration.ofMillis(100))))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(CalendarFailure.TOO_SLOW));
    }

    private static String without(int events, String rule) {
        return ("BEGIN:VEVENT\nDTSTART:20240201T070000Z\n" + rule + "END:VEVENT\n").repeat(events);
    }

    @Test
    void manyExceptionsOfOneEventAreRead() throws CalendarUnread {
        String uid = "UID:a\n";
        String overrides = IntStream.range(0, 10_000)
                .mapToObj(i -> "BEGIN:VEVENT\n" + uid + "RECURRENCE-ID:" + (20_000_101 + i)
                        + "\nDTSTART:20250310T070000Z\nEND:VEVENT\n")
                .collect(Collectors.joining());
        String events = ("BEGIN:VEVENT\n" + uid + "DTSTART:20240310T070000Z\nEND:VEVENT\n").repeat(10_000);

        assertThat(busy(overrides, events)).isEmpty();
    }

    @Test
    void nobodyWaitsLongerThanUntilTheDeadlineOrWhenInterrupted() {
        assertThatExceptionOfType(CalendarUnread.class)
                .isThrownBy(() -> BusyTimes.of(calendar(), Ics.FRAME, Deadline.in(Duration.ZERO)))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(CalendarFailure.TOO_SLOW));
        Thread.currentThread().interrupt();
        try {
            refused(EVENT, CalendarFailure.TOO_SLOW);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void moreLinesAndListsThanAnybodyHas() {
        refused(
                event("UID:a", "DTSTART:20240410T070000Z", "TRANSP:OPAQUE\r\n".repeat(100_000)),
                CalendarFailure.TOO_LARGE);
        refused(
                event("UID:a", "DTSTART:20240410T070000Z", "EXDATE:" + "20240410,".repeat(100_000)),
                CalendarFailure.TOO_LARGE);
        refused(
                event("UID:a", "DTSTART:20240410T070000Z", "RRULE:FREQ=DAILY;BYDAY=" + "MO,".repeat(5_000)),
                CalendarFailure.TOO_MANY_EVENTS);
        refused("BEGIN:X\n".repeat(100_000) + "END:Y\n".repeat(100_000), CalendarFailure.NOT_A_CALENDAR);
    }

    @Test
    void whatSaysNothingOfTheTimeIsNotEvenRead() throws CalendarUnread {
        assertThat(busy(event(
                        "UID:a",
                        "DTSTART:20240410T070000Z",
                        "DURATION:PT1H",
                        "ATTENDEE:mailto:a@b.example\r\n".repeat(120_000),
                        "CATEGORIES:" + "a,".repeat(200_000))))
                .containsExactly("2024-04-10T09:00/2024-04-10T10:00");
    }

    private static String zone(String name, String begins, String rule) {
        return "BEGIN:VTIMEZONE\r\nTZID:" + name + "\r\nBEGIN:STANDARD\r\nDTSTART:" + begins + "\r\n" + rule
                + "\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    }

    private static String upTo(int last) {
        return IntStream.rangeClosed(last > 100 ? 1 : 0, last)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static void refused(String components, CalendarFailure failure) {
        assertThatExceptionOfType(CalendarUnread.class)
                .isThrownBy(() -> busy(components))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(failure));
    }
}
