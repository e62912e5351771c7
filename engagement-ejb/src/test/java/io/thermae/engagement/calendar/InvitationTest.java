package io.thermae.engagement.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import io.thermae.engagement.calendar.Event.Party;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationTest {

    private static final Instant WRITTEN = Instant.parse("2024-01-10T10:00:00Z");
    private static final Instant START = Instant.parse("2024-06-01T04:00:00Z");
    private static final Event EVENT = EventFixture.event("Asia/Almaty", START, START.plus(Duration.ofHours(1)));

    @Test
    void a_request_puts_the_event_into_the_calendar() {
        ICalendar calendar =
                Biweekly.parse(Invitation.REQUEST.of(EVENT, WRITTEN)).first();

        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(calendar.getProductId().getValue()).contains("Thermae");
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getUid().getValue()).isEqualTo("uid@example.org");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(java.util.Date.from(WRITTEN));
        assertThat(event.getSummary().getValue()).isEqualTo("Massage – Spa");
        assertThat(event.getLocation().getValue()).isEqualTo("Main branch, 1 Abay Avenue; 2nd floor");
        assertThat(event.getDescription().getValue()).isEqualTo("One\nTwo");
        assertThat(event.getUrl().getValue()).isEqualTo("https://example.org/see?token=t");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Spa \"Aqua\", Almaty");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("spa@example.org");
        Attendee attendee = event.getAttendees().get(0);
        assertThat(attendee.getCommonName()).isEqualTo("Aigerim; O'Neil");
        assertThat(attendee.getEmail()).isEqualTo("aigerim@example.org");
        assertThat(attendee.getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
        assertThat(attendee.getRsvp()).isFalse();
    }

    @Test
    void a_cancellation_takes_it_out() {
        ICalendar calendar =
                Biweekly.parse(Invitation.CANCEL.of(EVENT, WRITTEN)).first();

        assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(calendar.getEvents().get(0).getStatus().isCancelled()).isTrue();
    }

    @Test
    void lines_are_folded_and_end_as_the_standard_says() {
        assertThat(Invitation.REQUEST.of(EVENT, WRITTEN))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .doesNotContainPattern("[^\r]\n")
                .satisfies(text -> assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 75));
    }

    @Test
    void no_name_can_add_a_line() {
        Event hostile = new Event(
                new Entry(
                        "uid@example.org",
                        0,
                        ZoneId.of("UTC"),
                        START,
                        START.plusSeconds(60),
                        "a\r\nATTENDEE:mailto:x@example.org",
                        "b\nBEGIN:VALARM",
                        "c\r\nEND:VCALENDAR",
                        null,
                        Entry.Standing.CONFIRMED,
                        true),
                new Party("d\r\nX-EVIL:1", "spa@example.org"),
                new Party("e\nX-EVIL:1", "aigerim@example.org"));

        assertThat(Invitation.REQUEST.of(hostile, WRITTEN).replace("\r\n ", "").split("\r\n"))
                .noneMatch(line -> line.startsWith("X-EVIL") || line.startsWith("BEGIN:VALARM"))
                .filteredOn(line -> line.startsWith("ATTENDEE"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // nine in the morning is nine in the morning on both sides of the change
        "Asia/Almaty, 2024-02-29T09:00, +06:00",
        "Asia/Almaty, 2024-03-01T09:00, +05:00",
        "Asia/Almaty, 2030-07-01T09:00, +05:00",
        "Europe/Berlin, 2026-03-28T09:00, +01:00",
        "Europe/Berlin, 2026-03-29T09:00, +02:00",
        "Europe/Berlin, 2026-10-24T09:00, +02:00",
        "Europe/Berlin, 2026-10-25T09:00, +01:00",
        "America/New_York, 2026-03-07T09:00, -05:00",
        "America/New_York, 2026-03-08T09:00, -04:00",
        "America/New_York, 2026-10-31T09:00, -04:00",
        "America/New_York, 2026-11-01T09:00, -05:00",
    })
    void a_wall_time_is_the_instant_that_is_meant(String zone, LocalDateTime wallTime, String offset) {
        Instant start = wallTime.atZone(ZoneId.of(zone)).toInstant();
        Event event = EventFixture.event(zone, start, start.plus(Duration.ofMinutes(90)));

        String text = Invitation.REQUEST.of(event, WRITTEN);

        String local = wallTime.toString().replaceAll("[-:]", "") + "00";
        assertThat(text).contains("DTSTART;TZID=" + zone + ":" + local).contains("BEGIN:VTIMEZONE");
        VEvent read = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(read.getDateStart().getValue().toInstant())
                .isEqualTo(wallTime.toInstant(ZoneOffset.of(offset)))
                .isEqualTo(start);
        assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo(start.plus(Duration.ofMinutes(90)));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25T00:30:00Z, 20261025T023000", "2026-10-25T01:30:00Z, 20261025T013000Z"})
    void the_second_coming_of_an_hour_is_said_in_utc(Instant start, String said) {
        String text =
                Invitation.REQUEST.of(EventFixture.event("Europe/Berlin", start, start.plusSeconds(900)), WRITTEN);

        assertThat(text).containsPattern("DTSTART[^:]*:" + said + "\r\n");
        assertThat(Biweekly.parse(text)
                        .first()
                        .getEvents()
                        .get(0)
                        .getDateStart()
                        .getValue()
                        .toInstant())
                .isEqualTo(start);
    }

    @Test
    void a_yearly_change_is_said_as_a_rule() {
        Instant start = Instant.parse("2026-07-01T09:00:00Z");

        String text = Invitation.REQUEST.of(EventFixture.event("Europe/Berlin", start, start.plusSeconds(60)), WRITTEN);

        assertThat(text)
                .containsSubsequence(
                        "BEGIN:STANDARD",
                        "DTSTART:20261025T030000",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                        "END:STANDARD")
                .containsSubsequence("BEGIN:DAYLIGHT", "DTSTART:20260329T020000")
                .contains("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3");
    }
}
