package io.thermae.booking.staff;

import io.thermae.booking.availability.WorkingTime;
import io.thermae.kernel.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * What a master has to do.
 *
 * @param visit of which it is a part
 * @param zone of the branch
 * @param work his part, without buffers
 */
record Ahead<T>(T visit, UUID branch, ZoneId zone, TimeRange work) {

    boolean isWithin(WorkingTime time) {
        LocalDate first = LocalDate.ofInstant(work.start(), zone);
        LocalDate last = LocalDate.ofInstant(work.end(), zone);
        return time.in(branch, zone, first, last).covers(work);
    }
}
