package io.thermae.booking.external;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Held against somebody who goes through the days one by one. */
class BusyTimesPropertiesTest {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 5, 1);

    @Property(tries = 500)
    void everyNthDayOrWeekWithoutSomeDays(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = -800, max = 50) int begins,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(min = 1, max = 600) int lasts,
            @ForAll @IntRange(min = 1, max = 5) int interval,
            @ForAll boolean weekly,
            @ForAll @IntRange(max = 400) int count,
            @ForAll @Size(max = 6) Set<@IntRange(max = 60) Integer> left)
            throws CalendarUnread {
        LocalDateTime start = FIRST.plusDays(begins).atTime(LocalTime.ofSecondOfDay(minute * 60L));
        List<LocalDateTime> out = left.stream()
                .map(day -> FIRST.plusDays(day).atTime(start.toLocalTime()))
                .toList();
        TimeRange window = new TimeRange(
                FIRST.atStartOfDay().toInstant(ZoneOffset.UTC),
                LAST.atStartOfDay().toInstant(ZoneOffset.UTC));

        String file = Ics.calendar(Ics.event(
                "UID:a",
                "DTSTART;TZID=" + zone + ":" + WRITTEN.format(start),
                "DURATION:PT" + lasts + "M",
                "RRULE:FREQ=" + (weekly ? "WEEKLY" : "DAILY") + ";INTERVAL=" + interval
                        + (count == 0 ? "" : ";COUNT=" + count),
                out.isEmpty()
                        ? "X-NONE:1"
                        : "EXDATE;TZID=" + zone + ":"
                                + out.stream().map(WRITTEN::format).collect(Collectors.joining(","))));

        assertThat(Ics.read(file, new BusyTimes.Frame(window, ZoneOffset.UTC, "spa.example", 1000)))
                .isEqualTo(oneByOne(zone, start, lasts, interval * (weekly ? 7 : 1), count, out, window));
    }

    private static List<TimeRange> oneByOne(
            ZoneId zone,
            LocalDateTime start,
            int lasts,
            int days,
            int count,
            List<LocalDateTime> out,
            TimeRange window) {
        List<TimeRange> busy = new ArrayList<>();
        LocalDateTime each = start;
        for (int i = 0; (count == 0 || i < count) && each.toLocalDate().isBefore(LAST.plusDays(3)); i++) {
            TimeRange span = TimeRange.of(each.atZone(zone).toInstant(), Duration.ofMinutes(lasts));
            if (!out.contains(each) && span.overlaps(window)) {
                busy.add(new TimeRange(
                        span.start().isBefore(window.start()) ? window.start() : span.start(),
                        span.end().isAfter(window.end()) ? window.end() : span.end()));
            }
            each = each.plusDays(days);
        }
        busy.sort(Comparator.comparing(TimeRange::start));
        return busy;
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Berlin", "Asia/Almaty", "America/New_York", "Pacific/Auckland", "Asia/Kolkata")
                .map(ZoneId::of);
    }
}
