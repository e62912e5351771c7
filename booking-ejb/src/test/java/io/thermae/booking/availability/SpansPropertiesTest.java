package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Spans are sets of minutes. */
class SpansPropertiesTest {

    private static final int MINUTES = 120;
    private static final Instant ORIGIN = Instant.parse("2026-05-04T10:00:00Z");

    @Property(tries = 500)
    void unionHasTheMinutesOfAllRanges(@ForAll("ranges") List<TimeRange> ranges) {
        assertThat(minutes(Spans.of(ranges).ranges())).isEqualTo(minutes(ranges));
    }

    @Property(tries = 500)
    void spansAreSortedAndDoNotTouch(@ForAll("ranges") List<TimeRange> ranges) {
        List<TimeRange> spans = Spans.of(ranges).ranges();

        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i - 1).end()).isBefore(spans.get(i).start());
        }
    }

    @Property(tries = 1000)
    void intersectionHasTheMinutesOfBoth(@ForAll("ranges") List<TimeRange> a, @ForAll("ranges") List<TimeRange> b) {
        boolean[] common = minutes(a);
        boolean[] other = minutes(b);
        for (int i = 0; i < MINUTES; i++) {
            common[i] &= other[i];
        }

        assertThat(minutes(Spans.of(a).intersect(Spans.of(b)).ranges())).isEqualTo(common);
        assertThat(minutes(Spans.of(b).intersect(Spans.of(a)).ranges())).isEqualTo(common);
    }

    @Property(tries = 1000)
    void differenceHasTheMinutesOfTheOneAndNotOfTheOther(
            @ForAll("ranges") List<TimeRange> a, @ForAll("ranges") List<TimeRange> b) {
        boolean[] left = minutes(a);
        boolean[] other = minutes(b);
        for (int i = 0; i < MINUTES; i++) {
            left[i] &= !other[i];
        }

        assertThat(minutes(Spans.of(a).without(Spans.of(b)).ranges())).isEqualTo(left);
    }

    @Property(tries = 1000)
    void coversOverlapsAndCountsMinuteByMinute(
            @ForAll("ranges") List<TimeRange> ranges, @ForAll("range") TimeRange range) {
        boolean[] all = minutes(ranges);
        boolean[] asked = minutes(List.of(range));
        int length = 0;
        int within = 0;
        for (int i = 0; i < MINUTES; i++) {
            length += asked[i] ? 1 : 0;
            within += asked[i] && all[i] ? 1 : 0;
        }
        Spans spans = Spans.of(ranges);

        assertThat(spans.covers(range)).isEqualTo(within == length);
        assertThat(spans.overlaps(range)).isEqualTo(within > 0);
        assertThat(spans.secondsWithin(range)).isEqualTo(within * 60L);
    }

    @Property(tries = 50)
    void nothingCoversAndOverlapsNothing(@ForAll("range") TimeRange range) {
        assertThat(Spans.NONE.covers(range)).isFalse();
        assertThat(Spans.NONE.overlaps(range)).isFalse();
        assertThat(Spans.NONE.secondsWithin(range)).isZero();
        assertThat(Spans.NONE.intersect(Spans.of(List.of(range))).ranges()).isEmpty();
    }

    private static boolean[] minutes(List<TimeRange> ranges) {
        boolean[] minutes = new boolean[MINUTES];
        for (int i = 0; i < MINUTES; i++) {
            Instant minute = ORIGIN.plusSeconds(i * 60L);
            for (TimeRange range : ranges) {
                minutes[i] |= !minute.isBefore(range.start()) && minute.isBefore(range.end());
            }
        }
        return minutes;
    }

    @Provide
    Arbitrary<List<TimeRange>> ranges() {
        return range().list().ofMaxSize(7);
    }

    @Provide
    Arbitrary<TimeRange> range() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MINUTES - 25),
                        Arbitraries.integers().between(1, 25))
                .as((start, length) ->
                        new TimeRange(ORIGIN.plusSeconds(start * 60L), ORIGIN.plusSeconds((start + length) * 60L)));
    }
}
