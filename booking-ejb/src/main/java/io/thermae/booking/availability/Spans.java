package io.thermae.booking.availability;

import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A set of instants as sorted, disjoint, half-open spans, to the second. Spans that touch are one: open until midnight
 * and from midnight on is open across midnight.
 */
public final class Spans {

    public static final Spans NONE = new Spans(new long[0], new long[0]);

    private final long[] starts;
    private final long[] ends;

    private Spans(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** The union of the ranges. */
    public static Spans of(Collection<TimeRange> ranges) {
        List<TimeRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(TimeRange::start));
        long[] starts = new long[sorted.size()];
        long[] ends = new long[sorted.size()];
        int size = 0;
        for (TimeRange range : sorted) {
            long start = range.start().getEpochSecond();
            long end = range.end().getEpochSecond();
            if (size > 0 && start <= ends[size - 1]) {
                ends[size - 1] = Math.max(ends[size - 1], end);
            } else {
                starts[size] = start;
                ends[size++] = end;
            }
        }
        return new Spans(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }

    boolean isEmpty() {
        return starts.length == 0;
    }

    /** What is in any of them. */
    public Spans union(Spans others) {
        if (starts.length == 0 || others.starts.length == 0) {
            return starts.length == 0 ? others : this;
        }
        List<TimeRange> all = new ArrayList<>(ranges());
        all.addAll(others.ranges());
        return of(all);
    }

    /** What is in both. */
    public Spans intersect(Spans other) {
        long[] from = new long[starts.length + other.starts.length];
        long[] to = new long[from.length];
        int size = 0;
        for (int i = 0, j = 0; i < starts.length && j < other.starts.length; ) {
            long start = Math.max(starts[i], other.starts[j]);
            long end = Math.min(ends[i], other.ends[j]);
            if (start < end) {
                from[size] = start;
                to[size++] = end;
            }
            if (ends[i] < other.ends[j]) {
                i++;
            } else {
                j++;
            }
        }
        return new Spans(Arrays.copyOf(from, size), Arrays.copyOf(to, size));
    }

    /** What is in these and not in the others. */
    public Spans without(Spans others) {
        long[] from = new long[starts.length + others.starts.length];
        long[] to = new long[from.length];
        int size = 0;
        for (int i = 0, j = 0; i < starts.length; i++) {
            long start = starts[i];
            while (j < others.starts.length && others.ends[j] <= start) {
                j++;
            }
            for (int k = j; k < others.starts.length && others.starts[k] < ends[i]; k++) {
                if (start < others.starts[k]) {
                    from[size] = start;
                    to[size++] = others.starts[k];
                }
                start = others.ends[k];
            }
            if (start < ends[i]) {
                from[size] = start;
                to[size++] = ends[i];
            }
        }
        return new Spans(Arrays.copyOf(from, size), Arrays.copyOf(to, size));
    }

    /** Whether the whole range is in. */
    public boolean covers(TimeRange range) {
        int i = lastStartingAtOrBefore(range.start().getEpochSecond());
        return i >= 0 && range.end().getEpochSecond() <= ends[i];
    }

    /** Whether any of the range is in. */
    public boolean overlaps(TimeRange range) {
        int i = lastStartingAtOrBefore(range.end().getEpochSecond() - 1);
        return i >= 0 && range.start().getEpochSecond() < ends[i];
    }

    /** How many seconds of the range are in. */
    public long secondsWithin(TimeRange range) {
        long from = range.start().getEpochSecond();
        long to = range.end().getEpochSecond();
        long seconds = 0;
        for (int i = Math.max(0, lastStartingAtOrBefore(from)); i < starts.length && starts[i] < to; i++) {
            seconds += Math.max(0, Math.min(to, ends[i]) - Math.max(from, starts[i]));
        }
        return seconds;
    }

    /** The spans themselves, in order. */
    public List<TimeRange> ranges() {
        List<TimeRange> ranges = new ArrayList<>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            ranges.add(new TimeRange(Instant.ofEpochSecond(starts[i]), Instant.ofEpochSecond(ends[i])));
        }
        return ranges;
    }

    /** Gives each span's first second and the first one after it, in order. */
    void forEach(SpanConsumer consumer) {
        for (int i = 0; i < starts.length; i++) {
            consumer.accept(starts[i], ends[i]);
        }
    }

    /** Takes a span in seconds since the epoch. */
    interface SpanConsumer {
        void accept(long start, long end);
    }

    private int lastStartingAtOrBefore(long second) {
        int found = Arrays.binarySearch(starts, second);
        return found >= 0 ? found : -found - 2;
    }
}
