package io.thermae.booking.staff;

import io.thermae.booking.api.TimeOffView;
import io.thermae.booking.reservation.Allocations;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Time off, which reserves the master as a booking does: the same constraint keeps both apart. */
@ApplicationScoped
public class TimesOff {

    @Inject
    Sql sql;

    @Inject
    Allocations allocations;

    TimeOffView add(UUID masterId, Instant start, Instant end, @Nullable String reason) {
        TimeRange span = new TimeRange(start, end);
        allocations.lock(List.of(masterId));
        List<String> inTheWay = allocations.bookingsWithin(masterId, span);
        if (!inTheWay.isEmpty() || allocations.isTaken(masterId, span)) {
            throw new RuleBroken(ErrorCode.TIME_OFF_CONFLICT, Map.of("bookings", inTheWay));
        }
        UUID id = Ids.next();
        sql.update(
                "insert into booking.time_off (id, master_id, starts_at, ends_at, reason) values (?, ?, ?, ?, ?)",
                id,
                masterId,
                start,
                end,
                reason);
        allocations.reserveForTimeOff(id, masterId, span);
        return new TimeOffView(id, masterId, start, end, reason);
    }

    void remove(UUID masterId, UUID timeOffId) {
        sql.update("delete from booking.allocation where resource_id = ? and time_off_id = ?", masterId, timeOffId);
        int removed = sql.update("delete from booking.time_off where master_id = ? and id = ?", masterId, timeOffId);
        if (removed == 0) {
            throw new NotFound("time off");
        }
    }
}
