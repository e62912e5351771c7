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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Held against somebody who writes each occurrence into a diary, and goes through it with a rubber at each change. */
class ChangedSeriesPropertiesTest {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 5, 1);
    private static final TimeRange WINDOW = new TimeRange(
            FIRST.atStartOfDay().toInstant(ZoneOffset.UTC), LAST.atStartOfDay().toInstant(ZoneOffset.UTC));

    /** From the nth occurrence on: so many minutes later, so many minutes long, or not at all. */
    record Change(int occurrence, int later, int lasts, boolean cancelled, boolean following) {}

    private record Entry(LocalDateTime start, int lasts, boolean cancelled) {}

    @Property(tries = 500, seed = "20261122")
    void changesOfAllThatFollowAndRulesOfWhatIsTakenOut(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = -60, max = 20) int begins,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(min = 1, max = 300) int lasts,
            @ForAll @IntRange(min = 1, max = 4) int days,
            @ForAll @IntRange(max = 5) int leftOutEvery,
            @ForAll @IntRange(max = 20) int leftOutTimes,
            @ForAll("changes") @Size(max = 4) List<Change> changes)
            throws CalendarUnread {
        LocalDateTime start = FIRST.plusDays(begins).atTime(LocalTime.ofSecondOfDay(minute * 60L));
        List<String> components = new ArrayList<>();
        String tz = ";TZID=" + zone + ":";
        components.add(Ics.event(
                "UID:a",
                "DTSTART" + tz + WRITTEN.format(start),
                "DURATION:PT" + lasts + "M",
                "RRULE:FREQ=DAILY;INTERVAL=" + days,
                leftOutEvery == 0
                        ? "X-NONE:1"
                        : "EXRULE:FREQ=DAILY;INTERVAL=" + leftOutEvery
                                + (leftOutTimes == 0 ? "" : ";COUNT=" + leftOutTimes)));
        for (Change change : changes) {
            LocalDateTime occurrence = start.plusDays((long) change.occurrence() * days);
            components.add(Ics.event(
                    "UID:a",
                    "RECURRENCE-ID" + (change.following() ? ";RANGE=THISANDFUTURE" : "") + tz
                            + WRITTEN.format(occurrence),
                    "DTSTART" + tz + WRITTEN.format(occurrence.plusMinutes(change.later())),
                    "DURATION:PT" + change.lasts() + "M",
                    change.cancelled() ? "STATUS:CANCELLED" : "STATUS:CONFIRMED"));
        }
        Collections.reverse(components);

        assertThat(Ics.read(
                        Ics.calendar(components.toArray(String[]::new)),
                        new BusyTimes.Frame(WINDOW, ZoneOffset.UTC, "spa.example", 1000)))
                .isEqualTo(united(zone, diary(start, lasts, days, leftOutEvery, leftOutTimes, changes)));
    }

    private static List<Entry> diary(
            LocalDateTime start, int lasts, int days, int leftOutEvery, int leftOutTimes, List<Change> changes) {
        TreeMap<Integer, Entry> diary = new TreeMap<>();
        for (int i = 0; start.plusDays((long) i * days).toLocalDate().isBefore(LAST.plusDays(10)); i++) {
            diary.put(i, new Entry(start.plusDays((long) i * days), lasts, false));
        }
        for (Change change : changes.stream()
                .filter(Change::following)
                .sorted(Comparator.comparing(Change::occurrence))
                .toList()) {
            diary.replaceAll((i, entry) -> i < change.occurrence() ? entry : changed(start, days, i, change));
        }
        for (int i = 0; leftOutEvery > 0 && i < (leftOutTimes == 0 ? 1000 : leftOutTimes); i++) {
            if (i * leftOutEvery % days == 0) {
                diary.remove(i * leftOutEvery / days);
            }
        }
        // what is said of a single one holds, though the rule takes it out
        for (Change change : changes) {
            diary.put(change.occurrence(), changed(start, days, change.occurrence(), change));
        }
        return List.copyOf(diary.values());
    }

    private static Entry changed(LocalDateTime start, int days, int occurrence, Change change) {
        return new Entry(
                start.plusDays((long) occurrence * days).plusMinutes(change.later()),
                change.lasts(),
                change.cancelled());
    }

    private static List<TimeRange> united(ZoneId zone, List<Entry> diary) {
        List<TimeRange> united = new ArrayList<>();
        diary.stream()
                .filter(entry -> !entry.cancelled())
                .map(entry -> TimeRange.of(entry.start().atZone(zone).toInstant(), Duration.ofMinutes(entry.lasts())))
                .filter(WINDOW::overlaps)
                .map(span -> new TimeRange(
                        span.start().isBefore(WINDOW.start()) ? WINDOW.start() : span.start(),
                        span.end().isAfter(WINDOW.end()) ? WINDOW.end() : span.end()))
                .sorted(Comparator.comparing(TimeRange::start))
                .forEach(span -> {
                    TimeRange last = united.isEmpty() ? null : united.get(united.size() - 1);
                    if (last == null || last.end().isBefore(span.start())) {
                        united.add(span);
                    } else if (last.end().isBefore(span.end())) {
                        united.set(united.size() - 1, new TimeRange(last.start(), span.end()));
                    }
                });
        return united;
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(-1500, 1500),
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(true, true, false))
                .as(Change::new)
                .list()
                .uniqueElements(Change::occurrence);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Berlin", "Asia/Almaty", "America/New_York", "Pacific/Auckland", "Asia/Kolkata")
                .map(ZoneId::of);
    }
}
