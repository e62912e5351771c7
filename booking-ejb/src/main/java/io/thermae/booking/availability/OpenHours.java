package io.thermae.booking.availability;

import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When a branch is open, special dates included. */
public final class OpenHours {

    private OpenHours() {}

    /** On some dates by the branch's clock, the last one included. */
    public static Spans of(BranchCalendar branch, LocalDate first, LocalDate last) {
        List<TimeRange> hours = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (BranchCalendar.Span span : branch.openOn(date)) {
                WallClock.span(date, span.opens(), span.closes(), branch.zone()).ifPresent(hours::add);
            }
        }
        return Spans.of(hours);
    }
}
