package io.thermae.web.booking;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.FindBookings;
import io.thermae.web.json.Dates;
import io.thermae.web.json.Query;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of bookings. */
public class BookingFilter {

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("masterId")
    @Nullable
    String masterId;

    @QueryParam("branchId")
    @Nullable
    String branchId;

    @QueryParam("customerId")
    @Nullable
    String customerId;

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("groupVisitId")
    @Nullable
    String groupVisitId;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /**
     * Reads them.
     *
     * @return the filter, for one booking more than a page holds
     */
    FindBookings.Filter read(Query query) {
        return new FindBookings.Filter(
                query.date("from", from),
                query.date("to", to),
                query.id("masterId", masterId),
                query.id("branchId", branchId),
                query.id("customerId", customerId),
                query.oneOf("status", status, BookingStatus.values()),
                query.id("groupVisitId", groupVisitId),
                query.read("cursor", cursor, BookingFilter::positionOf, "invalid_format"),
                query.limit(limit) + 1);
    }

    /** Where the page after this booking begins. */
    static String cursorOf(BookingView booking) {
        String position = booking.start() + " " + booking.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static FindBookings.Position positionOf(String cursor) {
        String[] position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
        if (position.length != 2) {
            throw new IllegalArgumentException("no cursor");
        }
        return new FindBookings.Position(Dates.instant(position[0]), UUID.fromString(position[1]));
    }
}
