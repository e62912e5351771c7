package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TimelinePropertiesTest {

    private static final Duration DAYS = Duration.ofDays(2);

    @Property(tries = 500)
    void gridHasWhatTheWallClockShowsAroundAChange(
            @ForAll("zones") ZoneId zone,
            @ForAll("steps") int step,
            @ForAll @IntRange(min = 0, max = 3) int changes,
            @ForAll @IntRange(min = -90000, max = 9000) int secondsFromChange) {
        Instant change = Instant.parse("2023-06-01T00:00:00Z");
        for (int i = 0; i <= changes; i++) {
            var next = zone.getRules().nextTransition(change);
            change = next == null ? change : next.getInstant();
        }
        TimeRange range = TimeRange.of(change.plusSeconds(secondsFromChange), DAYS);
        Timeline timeline = Timeline.over(range);

        Minutes grid = timeline.grid(range, zone, step);

        for (int i = 0; i < timeline.size(); i++) {
            Instant minute = timeline.instant(i);
            boolean within = !minute.isBefore(range.start()) && minute.isBefore(range.end());
            int shown = minute.atZone(zone).toLocalTime().toSecondOfDay() / 60;
            assertThat(grid.contains(i)).as("at %s", minute).isEqualTo(within && shown % step == 0);
        }
    }

    /** What is taken counts for every minute that it touches, what is free for none that it only touches. */
    @Property(tries = 300)
    void roundsAgainstWhoeverAsks(
            @ForAll @IntRange(min = -200, max = 8000) int start, @ForAll @IntRange(min = 1, max = 400) int seconds) {
        Instant origin = Instant.parse("2026-05-04T10:00:00Z");
        TimeRange span = TimeRange.of(origin.plusSeconds(start), Duration.ofSeconds(seconds));
        Timeline timeline = Timeline.over(TimeRange.of(origin, Duration.ofHours(2)));

        Minutes inside = timeline.inside(Spans.of(List.of(span)));
        Minutes touched = timeline.touched(Spans.of(List.of(span)));

        for (int i = 0; i < timeline.size(); i++) {
            TimeRange minute = TimeRange.of(timeline.instant(i), Duration.ofMinutes(1));
            assertThat(inside.contains(i)).isEqualTo(span.contains(minute));
            assertThat(touched.contains(i)).isEqualTo(span.overlaps(minute));
        }
        assertThat(timeline.atOrAfter(span.start())).isEqualTo(-Math.floorDiv(-start, 60));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin", "America/New_York", "Asia/Almaty", "Australia/Lord_Howe", "Atlantic/Azores")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.of(1, 5, 10, 15, 30, 50, 60, 720);
    }
}
