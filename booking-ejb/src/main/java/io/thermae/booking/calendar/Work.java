package io.thermae.booking.calendar;

import io.thermae.booking.api.CalendarView;
import io.thermae.kernel.TimeRange;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A service of a booking, and where.
 *
 * @param sequence how often the booking has been changed
 * @param zone of the branch
 */
record Work(UUID branchId, int sequence, ZoneId zone, CalendarView.Visit visit) {

    TimeRange span() {
        return new TimeRange(visit.start(), visit.end());
    }

    boolean takes(UUID id) {
        return visit.masterIds().contains(id) || visit.resourceIds().contains(id);
    }

    /** When it takes a master's, or a resource's, time. */
    List<TimeRange> taking(UUID id) {
        return visit.segments().stream()
                .filter(part -> part.busy() || visit.resourceIds().contains(id))
                .map(part -> new TimeRange(part.start(), part.end()))
                .toList();
    }
}
