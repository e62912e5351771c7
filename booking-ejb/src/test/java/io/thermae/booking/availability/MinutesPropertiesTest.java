package io.thermae.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sets of minutes do at once what would be done minute by minute. */
class MinutesPropertiesTest {

    @Property(tries = 500)
    void addsAStretch(@ForAll @IntRange(min = 1, max = 200) int size, @ForAll long seed) {
        Random random = new Random(seed);
        int from = random.nextInt(300) - 50;
        int to = random.nextInt(300) - 50;
        BitSet expected = new BitSet();
        for (int i = from; i < to; i++) {
            if (i >= 0 && i < size) {
                expected.set(i);
            }
        }

        assertThat(bits(Minutes.none(size).add(from, to), size)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void unitesCutsAndInverts(@ForAll @IntRange(min = 1, max = 200) int size, @ForAll long seed) {
        Random random = new Random(seed);
        BitSet a = random(size, random);
        BitSet b = random(size, random);
        BitSet union = (BitSet) a.clone();
        union.or(b);
        BitSet common = (BitSet) a.clone();
        common.and(b);
        BitSet inverse = (BitSet) a.clone();
        inverse.flip(0, size);

        assertThat(bits(of(a, size).addAll(of(b, size)), size)).isEqualTo(union);
        assertThat(bits(of(a, size).retainAll(of(b, size)), size)).isEqualTo(common);
        assertThat(bits(of(a, size).invert(), size)).isEqualTo(inverse);
    }

    @Property(tries = 1000)
    void movesEachMinute(
            @ForAll @IntRange(min = 1, max = 200) int size,
            @ForAll @IntRange(min = -220, max = 220) int by,
            @ForAll long seed) {
        BitSet minutes = random(size, new Random(seed));
        BitSet expected = new BitSet();
        minutes.stream()
                .map(minute -> minute - by)
                .filter(i -> i >= 0 && i < size)
                .forEach(expected::set);

        assertThat(bits(of(minutes, size).earlier(by), size)).isEqualTo(expected);
    }

    @Property(tries = 1000)
    void findsWhereAWholeStretchIsIn(
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(min = -130, max = 130) int from,
            @ForAll @IntRange(min = 1, max = 140) int length,
            @ForAll long seed) {
        BitSet minutes = random(size, new Random(seed));
        BitSet expected = new BitSet();
        for (int i = 0; i < size; i++) {
            boolean whole = i + from >= 0;
            for (int j = i + from; whole && j < i + from + length; j++) {
                whole = minutes.get(j);
            }
            expected.set(i, whole);
        }

        assertThat(bits(of(minutes, size).whereWhole(from, from + length), size))
                .isEqualTo(expected);
    }

    @Property(tries = 300)
    void countsInHowManySetsAMinuteIs(
            @ForAll @IntRange(min = 1, max = 4) int count,
            @ForAll @IntRange(min = 0, max = 6) int sets,
            @ForAll long seed) {
        int size = 100;
        Random random = new Random(seed);
        int[] times = new int[size];
        AtLeast atLeast = new AtLeast(count, size);
        for (int i = 0; i < sets; i++) {
            BitSet minutes = random(size, random);
            minutes.stream().forEach(minute -> times[minute]++);
            atLeast.count(of(minutes, size));
        }

        for (int i = 0; i < size; i++) {
            assertThat(atLeast.minutes().contains(i)).isEqualTo(times[i] >= count);
        }
    }

    /** Long runs, as days have. */
    private static BitSet random(int size, Random random) {
        BitSet bits = new BitSet();
        boolean in = random.nextBoolean();
        int run = 0;
        for (int i = 0; i < size; i++) {
            if (run-- == 0) {
                in = !in;
                run = random.nextInt(1 + random.nextInt(150));
            }
            bits.set(i, in);
        }
        return bits;
    }

    private static Minutes of(BitSet bits, int size) {
        Minutes minutes = Minutes.none(size);
        bits.stream().forEach(minute -> minutes.add(minute, minute + 1));
        return minutes;
    }

    /** As {@code next} tells, which {@code contains} has to agree with. */
    private static BitSet bits(Minutes minutes, int size) {
        BitSet bits = new BitSet();
        for (int i = minutes.next(0); i >= 0; i = minutes.next(i + 1)) {
            bits.set(i);
        }
        for (int i = -1; i <= size; i++) {
            assertThat(minutes.contains(i)).isEqualTo(i >= 0 && bits.get(i));
        }
        return bits;
    }
}
