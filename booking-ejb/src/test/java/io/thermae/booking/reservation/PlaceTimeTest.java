package io.thermae.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.availability.Place;
import io.thermae.booking.availability.Plan;
import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlaceTimeTest {

    private static final UUID MASTER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Property
    void whatOverlapsHasAHalfHourInCommon(
            @ForAll @IntRange(min = -36_000, max = 36_000) int start,
            @ForAll @IntRange(min = 1, max = 18_000) int seconds,
            @ForAll @IntRange(min = -36_000, max = 36_000) int otherStart,
            @ForAll @IntRange(min = 1, max = 18_000) int otherSeconds) {
        TimeRange one = new TimeRange(
                Instant.EPOCH.plusSeconds(start),
                Instant.EPOCH.plusSeconds(start).plusSeconds(seconds));
        TimeRange other = new TimeRange(
                Instant.EPOCH.plusSeconds(otherStart),
                Instant.EPOCH.plusSeconds(otherStart).plusSeconds(otherSeconds));

        Set<PlaceTime> common = times(one);
        common.retainAll(times(other));

        if (one.overlaps(other)) {
            assertThat(common).isNotEmpty();
        }
    }

    @Test
    void whatOnlyTouchesHasNone() {
        assertThat(times(minutes(0, 30))).hasSize(1).doesNotContainAnyElementsOf(times(minutes(30, 30)));
    }

    @Test
    void anotherMastersHalfHourIsAnother() {
        Plan.Reservation his = new Plan.Reservation(Place.ofUnit(MASTER, 0), minutes(0, 30));
        Plan.Reservation hers = new Plan.Reservation(Place.ofUnit(UUID.randomUUID(), 0), minutes(0, 30));

        assertThat(PlaceTime.of(his))
                .doesNotContainAnyElementsOf(PlaceTime.of(hers).toList());
    }

    private static Set<PlaceTime> times(TimeRange span) {
        return PlaceTime.of(new Plan.Reservation(Place.ofUnit(MASTER, 0), span)).collect(Collectors.toSet());
    }

    private static TimeRange minutes(int start, int minutes) {
        return new TimeRange(NOON.plusSeconds(60L * start), NOON.plusSeconds(60L * (start + minutes)));
    }
}
