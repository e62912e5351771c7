package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.CancellationTerms;
import io.thermae.booking.customer.Customers.Customer;
import io.thermae.kernel.Json;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of bookings with their items, as objects. */
@ApplicationScoped
public class BookingRows {

    static final String SELECT =
            """
            select b.*, (select json_agg(json_build_object(
                                'serviceId', i.service_id, 'serviceName', i.service_name, 'masterId', i.master_id,
                                'masterChosen', i.master_chosen,
                                'helpers', i.helper_ids, 'resourceIds', i.resource_ids,
                                'segments', i.segments, 'needs', i.needs,
                                'start', extract(epoch from i.starts_at)::bigint,
                                'end', extract(epoch from i.ends_at)::bigint,
                                'bufferBefore', i.buffer_before_minutes, 'bufferAfter', i.buffer_after_minutes,
                                'price', i.price_minor, 'currency', i.currency, 'addOn', i.add_on,
                                'leftOut', i.left_out) order by i.position)
                         from booking.booking_item i where i.booking_id = b.id) as items
            from booking.booking b
            """;

    /** Those of a customer that are in somebody's scope: takes the customer, his branches twice, and the person. */
    static final String OF_CUSTOMER =
            """
             where b.customer_id = ?
               and (?::uuid[] is null or b.branch_id = any (?::uuid[])
                    or exists (select 1 from booking.booking_item i
                               join booking.master m on m.id = any (i.master_id || i.helper_ids)
                               where i.booking_id = b.id and m.user_id = ?))
            """;

    @Inject
    Clock clock;

    private static BookingView.@Nullable Occurrence occurrence(ResultSet row) throws SQLException {
        UUID series = row.getObject("series_id", UUID.class);
        return series == null ? null : new BookingView.Occurrence(series, row.getInt("occurrence"));
    }

    private static BookingView.@Nullable Party party(ResultSet row) throws SQLException {
        UUID group = row.getObject("group_visit_id", UUID.class);
        return group == null ? null : new BookingView.Party(group, row.getInt("party_size"));
    }

    private static Dues dues(ResultSet row, Currency currency) throws SQLException {
        String terms = row.getString("terms");
        return new Dues(
                terms == null ? null : Json.read(terms, CancellationTerms.class),
                FeeRow.read(row),
                Dues.money(row.getObject("prepayment_minor", Long.class), currency),
                Dues.money(row.getObject("prepaid_minor", Long.class), currency));
    }

    /** A hold that is over has expired, whether that was written down already or not. */
    private BookingStatus status(ResultSet row, @Nullable Instant heldUntil) throws SQLException {
        BookingStatus written = BookingStatus.valueOf(row.getString("status"));
        return written == BookingStatus.PENDING && heldUntil != null && !heldUntil.isAfter(clock.instant())
                ? BookingStatus.EXPIRED
                : written;
    }

    /** The current row. */
    Booking read(ResultSet row) throws SQLException {
        Instant heldUntil = Timestamps.orNull(row, "held_until");
        List<BookingItem> items = ItemRow.read(row.getString("items"));
        return new Booking(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("branch_id", UUID.class),
                new Customer(
                        row.getObject("customer_id", UUID.class),
                        row.getString("client_name"),
                        row.getString("client_email"),
                        row.getString("client_phone"),
                        row.getString("client_language")),
                ZoneId.of(row.getString("time_zone")),
                Timestamps.of(row, "created_at"),
                row.getBoolean("walk_in"),
                row.getString("overbook_reason"),
                status(row, heldUntil),
                heldUntil,
                items,
                row.getString("notes"),
                row.getString("cancel_reason"),
                dues(row, items.get(0).price().currency()),
                new Presence(Timestamps.orNull(row, "client_confirmed_at"), Timestamps.orNull(row, "arrived_at")),
                occurrence(row),
                party(row),
                row.getInt("sequence"),
                row.getLong("version"));
    }
}
