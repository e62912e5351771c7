package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WallClockPropertiesTest {

    /** For steps that divide every change of these clocks. */
    @Property(tries = 1000)
    void alignsToTheFirstMinuteOfTheGridAroundAChangeOfTheClocks(
            @ForAll("zones") ZoneId zone,
            @ForAll("steps") int step,
            @ForAll @IntRange(min = 0, max = 3) int changes,
            @ForAll @IntRange(min = -9000, max = 9000) int secondsFromChange) {
        Instant change = Instant.parse("2023-06-01T00:00:00Z");
        for (int i = 0; i <= changes; i++) {
            var next = zone.getRules().nextTransition(change);
            change = next == null ? change : next.getInstant();
        }
        Instant from = change.plusSeconds(secondsFromChange);

        assertThat(WallClock.alignUp(from, zone, step)).isEqualTo(firstOnGrid(from, zone, step));
    }

    private static Instant firstOnGrid(Instant from, ZoneId zone, int step) {
        Instant minute = Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond() + 59, 60L) * 60);
        while (minute.atZone(zone).toLocalTime().toSecondOfDay() / 60 % step != 0) {
            minute = minute.plusSeconds(60);
        }
        return minute;
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin", "America/New_York", "Asia/Almaty", "Australia/Lord_Howe", "Atlantic/Azores")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.of(1, 5, 10, 15, 30);
    }
}
