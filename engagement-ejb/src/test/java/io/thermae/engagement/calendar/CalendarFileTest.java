package io.thermae.engagement.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.thermae.kernel.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarFileTest {

    private static final Instant WRITTEN = Instant.parse("2024-01-10T10:00:00Z");

    @Test
    void each_entry_is_in_the_zone_of_its_place_on_both_sides_of_every_change() {
        List<Entry> entries = new ArrayList<>();
        for (String zone : List.of("Europe/Berlin", "Asia/Almaty", "America/New_York")) {
            for (String day :
                    List.of("2024-02-29", "2024-03-01", "2024-03-30", "2024-03-31", "2024-10-27", "2024-11-03")) {
                entries.add(entry(zone, LocalDateTime.parse(day + "T09:00"), Entry.Standing.CONFIRMED, true));
            }
        }

        ICalendar read = Biweekly.parse(CalendarFile.feed("Main, hall", entries, WRITTEN))
                .first();

        assertThat(read.getTimezoneInfo().getTimezones()).hasSize(3);
        assertThat(read.getNames().get(0).getValue()).isEqualTo("Main, hall");
        assertThat(read.getEvents()).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            ReadTimeZone zone = ReadTimeZone.of(
                    read.getTimezoneInfo().getComponents().stream()
                            .filter(component -> component
                                    .getTimezoneId()
                                    .getValue()
                                    .equals(entry.zone().getId()))
                            .toList(),
                    Instant.parse("2025-01-01T00:00:00Z"));
            VEvent event = read.getEvents().get(i);
            assertThat(event.getDateStart().getValue().getRawComponents().getHour())
                    .isEqualTo(9);
            assertThat(zone.instant(event.getDateStart().getValue().getRawComponents()))
                    .isEqualTo(entry.start());
            assertThat(zone.instant(event.getDateEnd().getValue().getRawComponents()))
                    .isEqualTo(entry.end());
        }
    }

    @Test
    void an_empty_feed_is_a_calendar() {
        String text = CalendarFile.feed("Nobody", List.of(), WRITTEN);

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .doesNotContain("VTIMEZONE");
        assertThat(Biweekly.parse(text).first().getEvents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Entry.Standing.class)
    void how_it_stands_is_its_status(Entry.Standing standing) {
        LocalDateTime nine = LocalDateTime.parse("2024-03-01T09:00");

        String text = CalendarFile.of(List.of(entry("UTC", nine, standing, false)), WRITTEN);

        assertThat(text)
                .contains("STATUS:" + standing + "\r\n", "TRANSP:TRANSPARENT\r\n")
                .doesNotContain("METHOD");
    }

    @ParameterizedTest
    @EnumSource(CalendarWords.class)
    void there_is_a_word_in_each_language(CalendarWords word) {
        assertThat(Arrays.stream(Language.values()).map(word::in))
                .doesNotHaveDuplicates()
                .allMatch(text -> !text.isBlank());
    }

    private static Entry entry(String zone, LocalDateTime at, Entry.Standing standing, boolean busy) {
        Instant start = at.atZone(ZoneId.of(zone)).toInstant();
        return new Entry(
                "uid-" + zone + at,
                0,
                ZoneId.of(zone),
                start,
                start.plus(Duration.ofMinutes(60)),
                "Massage",
                null,
                null,
                null,
                standing,
                busy);
    }
}
