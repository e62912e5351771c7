package io.thermae.booking.availability;

import java.util.Arrays;

/**
 * A set of minutes of a stretch of time, one bit each, counted from the stretch's first minute. What would be asked
 * minute by minute is asked of 64 minutes at once. Mutable, for one search by one thread.
 */
final class Minutes {

    private final int size;
    private final long[] words;

    private Minutes(int size, long[] words) {
        this.size = size;
        this.words = words;
    }

    /**
     * The empty set.
     *
     * @param size how many minutes the stretch has
     */
    static Minutes none(int size) {
        return new Minutes(size, new long[(size + Long.SIZE - 1) / Long.SIZE]);
    }

    /** Every minute of the stretch. */
    static Minutes all(int size) {
        return none(size).add(0, size);
    }

    /** A set of its own with the same minutes. */
    Minutes copy() {
        return new Minutes(size, words.clone());
    }

    /** Adds the minutes from one to before another; what lies outside the stretch is left out. */
    Minutes add(int from, int to) {
        int first = Math.max(from, 0);
        int last = Math.min(to, size) - 1;
        if (first <= last) {
            long head = -1L << first;
            long tail = -1L >>> -(last + 1);
            int i = first / Long.SIZE;
            int end = last / Long.SIZE;
            if (i == end) {
                words[i] |= head & tail;
            } else {
                words[i] |= head;
                Arrays.fill(words, i + 1, end, -1L);
                words[end] |= tail;
            }
        }
        return this;
    }

    /** Adds what another set of the same stretch has. */
    Minutes addAll(Minutes other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
        return this;
    }

    /** Keeps what another set of the same stretch has too. */
    Minutes retainAll(Minutes other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
        return this;
    }

    /** Becomes what it has not been. */
    Minutes invert() {
        for (int i = 0; i < words.length; i++) {
            words[i] = ~words[i];
        }
        return trim();
    }

    /** The minutes that are so many minutes before one of the set; negative for after. What leaves the stretch is gone. */
    Minutes earlier(int by) {
        Minutes moved = none(size);
        if (by >= 0) {
            for (int i = 0; i < words.length; i++) {
                moved.words[i] = ahead(i, by);
            }
        } else {
            for (int i = 0; i < words.length; i++) {
                moved.words[i] = behind(i, -by);
            }
        }
        return moved.trim();
    }

    /**
     * The minutes {@code t} for which the whole of {@code [t + from, t + to)} is in the set: an erosion by a line in
     * the sense of mathematical morphology (J. Serra, Image Analysis and Mathematical Morphology, 1982). The line is
     * doubled in each step, so that there are O(log (to - from)) of them.
     *
     * @param to later than {@code from}
     */
    Minutes whereWhole(int from, int to) {
        Minutes eroded = copy();
        int length = to - from;
        for (int covered = 1; covered < length; ) {
            int step = Math.min(covered, length - covered);
            eroded.retainAhead(step);
            covered += step;
        }
        return from == 0 ? eroded : eroded.earlier(from);
    }

    boolean contains(int minute) {
        return minute >= 0 && minute < size && (words[minute / Long.SIZE] >>> minute & 1) != 0;
    }

    /** The first minute of the set at or after one, which is not negative; -1 if there is none. */
    int next(int from) {
        if (from >= size) {
            return -1;
        }
        int i = from / Long.SIZE;
        long word = words[i] & -1L << from;
        while (word == 0) {
            if (++i == words.length) {
                return -1;
            }
            word = words[i];
        }
        return i * Long.SIZE + Long.numberOfTrailingZeros(word);
    }

    /** Reads ahead of what it writes, so in place. */
    private void retainAhead(int by) {
        int whole = by / Long.SIZE;
        int bits = by % Long.SIZE;
        int sure = words.length - whole - 1;
        if (bits == 0) {
            for (int i = 0; i <= sure; i++) {
                words[i] &= words[i + whole];
            }
        } else {
            for (int i = 0; i < sure; i++) {
                words[i] &= words[i + whole] >>> bits | words[i + whole + 1] << -bits;
            }
            if (sure >= 0) {
                words[sure] &= words[sure + whole] >>> bits;
            }
        }
        Arrays.fill(words, Math.max(sure + 1, 0), words.length, 0);
    }

    private long ahead(int word, int by) {
        int from = word + by / Long.SIZE;
        int bits = by % Long.SIZE;
        long low = from < words.length ? words[from] >>> bits : 0;
        long high = bits > 0 && from + 1 < words.length ? words[from + 1] << -bits : 0;
        return low | high;
    }

    private long behind(int word, int by) {
        int from = word - by / Long.SIZE;
        int bits = by % Long.SIZE;
        long high = from >= 0 ? words[from] << bits : 0;
        long low = bits > 0 && from > 0 ? words[from - 1] >>> -bits : 0;
        return high | low;
    }

    private Minutes trim() {
        int over = words.length * Long.SIZE - size;
        if (over > 0) {
            words[words.length - 1] &= -1L >>> over;
        }
        return this;
    }
}
