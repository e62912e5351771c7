package io.thermae.booking.reservation;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking that stands in the way. Who comes is not told here: that is to be looked up, and noted, as ever.
 *
 * @param branchId where it is
 * @param zone of the branch
 * @param groupVisitId in which it has places; null for most
 */
public record StrandedBooking(
        UUID id, String number, UUID branchId, Instant start, ZoneId zone, @Nullable UUID groupVisitId) {

    /** A row with the columns of the booking. */
    public static StrandedBooking of(ResultSet row) throws SQLException {
        return new StrandedBooking(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("branch_id", UUID.class),
                Timestamps.of(row, "starts_at"),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("group_visit_id", UUID.class));
    }

    /** What an error says of them: of time off in {@code bookings} only their numbers, as ever, and all in {@code stranded}. */
    public static Map<String, Object> details(List<StrandedBooking> bookings, ErrorCode code) {
        List<Map<String, Object>> all = bookings.stream()
                .map(booking -> Map.<String, Object>of(
                        "id", booking.id().toString(),
                        "number", booking.number(),
                        "start",
                                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                        booking.start().atZone(booking.zone()))))
                .toList();
        return code == ErrorCode.TIME_OFF_CONFLICT
                ? Map.of(
                        "bookings",
                        bookings.stream().map(StrandedBooking::number).toList(),
                        "stranded",
                        all)
                : Map.of("bookings", all);
    }
}
