package io.thermae.booking.external;

import io.thermae.kernel.TimeRange;
import io.thermae.kernel.outside.Deadline;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** iCalendar files of tests, and what they come to from March to June 2024 for somebody in Berlin. */
final class Ics {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static final BusyTimes.Frame FRAME = new BusyTimes.Frame(
            new TimeRange(
                    LocalDateTime.of(2024, 3, 1, 0, 0).toInstant(ZoneOffset.UTC),
                    LocalDateTime.of(2024, 6, 1, 0, 0).toInstant(ZoneOffset.UTC)),
            BERLIN,
            "spa.example",
            500);

    private Ics() {}

    static String calendar(String... components) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n" + String.join("", components)
                + "END:VCALENDAR\r\n";
    }

    static String event(String... lines) {
        return "BEGIN:VEVENT\r\nDTSTAMP:20240101T000000Z\r\n"
                + Arrays.stream(lines).map(line -> line + "\r\n").collect(Collectors.joining())
                + "END:VEVENT\r\n";
    }

    /** The busy times on Berlin's clock, as {@code 2024-03-01T09:00/2024-03-01T10:00}. */
    static List<String> busy(String... components) throws CalendarUnread {
        return shown(read(calendar(components)));
    }

    static List<TimeRange> read(String file) throws CalendarUnread {
        return read(file, FRAME);
    }

    static List<TimeRange> read(String file, BusyTimes.Frame frame) throws CalendarUnread {
        return BusyTimes.of(file, frame, Deadline.in(Duration.ofMinutes(1))).times();
    }

    static List<String> shown(List<TimeRange> busy) {
        return busy.stream()
                .map(each -> LocalDateTime.ofInstant(each.start(), BERLIN) + "/"
                        + LocalDateTime.ofInstant(each.end(), BERLIN))
                .toList();
    }
}
