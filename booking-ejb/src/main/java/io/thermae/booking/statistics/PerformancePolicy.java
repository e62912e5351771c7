package io.thermae.booking.statistics;

import io.thermae.booking.availability.OpenHours;
import io.thermae.booking.availability.Spans;
import io.thermae.booking.availability.WorkingTime;
import io.thermae.tenancy.api.BranchCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the figures of a master are made of. */
final class PerformancePolicy {

    private static final int DECIMALS = 4;
    private static final int SECONDS_OF_MINUTE = 60;

    private PerformancePolicy() {}

    /** When he could be booked: at work where it is open, and not off. What he is to do in two branches at once is once. */
    static Spans working(
            WorkingTime time, Collection<BranchCalendar> worksIn, LocalDate first, LocalDate last, Spans timeOff) {
        Spans all = Spans.NONE;
        for (BranchCalendar branch : worksIn) {
            all = all.union(time.in(branch.branchId(), branch.zone(), first, last)
                    .intersect(OpenHours.of(branch, first, last)));
        }
        return all.without(timeOff);
    }

    static long seconds(Spans spans) {
        return spans.ranges().stream()
                .mapToLong(range -> range.duration().toSeconds())
                .sum();
    }

    /** Whole minutes. */
    static long minutes(Spans spans) {
        return minutes(seconds(spans));
    }

    /** Whole minutes. */
    static long minutes(long seconds) {
        return seconds / SECONDS_OF_MINUTE;
    }

    /** A fraction; null of nothing. */
    static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
