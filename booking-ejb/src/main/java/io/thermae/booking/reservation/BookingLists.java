package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.FindBookings;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.ClientContact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored bookings that somebody looks through. */
@ApplicationScoped
public class BookingLists {

    @Inject
    Sql sql;

    @Inject
    BookingRows rows;

    /**
     * Bookings by start and id.
     *
     * @param zone in which the filter's dates are meant
     * @param branches those of which bookings are shown
     * @param staffUser the person whose own calendar is shown too; with neither, all are shown
     * @param client whose own bookings are shown; {@code branches} are none then
     */
    List<Booking> list(
            FindBookings.Filter filter,
            ZoneId zone,
            @Nullable Set<UUID> branches,
            @Nullable UUID staffUser,
            @Nullable ClientContact client) {
        FindBookings.Position after = filter.after();
        Instant from = midnight(filter.from(), zone);
        Instant to = filter.to() == null ? null : midnight(filter.to().plusDays(1), zone);
        UUID[] shown = branches == null ? null : branches.toArray(UUID[]::new);
        return sql.query(
                BookingRows.SELECT
                        + """
                         where (?::timestamptz is null or b.starts_at >= ?)
                           and (?::timestamptz is null or b.starts_at < ?)
                           and (?::uuid is null or b.branch_id = ?)
                           and (?::uuid is null or b.customer_id = ?)
                           and (?::text is null or b.status = ?)
                           and (?::uuid is null or b.group_visit_id = ?)
                           and (?::uuid is null or exists (select 1 from booking.booking_item i
                                                           where i.booking_id = b.id
                                                             and ? = any (i.master_id || i.helper_ids)))
                           and ((?::uuid[] is null and ?::uuid is null)
                                or b.branch_id = any (?::uuid[])
                                or exists (select 1 from booking.booking_item i
                                           join booking.master m on m.id = any (i.master_id || i.helper_ids)
                                           where i.booking_id = b.id and m.user_id = ?)
                                or b.client_email = ? or b.client_phone = ?)
                           and (?::timestamptz is null or (b.starts_at, b.id) > (?, ?))
                         order by b.starts_at, b.id
                         limit ?
                        """,
                rows::read,
                from,
                from,
                to,
                to,
                filter.branchId(),
                filter.branchId(),
                filter.customerId(),
                filter.customerId(),
                name(filter.status()),
                name(filter.status()),
                filter.groupVisitId(),
                filter.groupVisitId(),
                filter.masterId(),
                filter.masterId(),
                shown,
                staffUser,
                shown,
                staffUser,
                contact(client, ClientContact.Channel.EMAIL),
                contact(client, ClientContact.Channel.PHONE),
                after == null ? null : after.start(),
                after == null ? null : after.start(),
                after == null ? null : after.id(),
                filter.limit());
    }

    /**
     * A customer's bookings, the latest first.
     *
     * @param branches those of which bookings are shown; null for all
     * @param staffUser the person whose own calendar is shown too
     */
    List<Booking> ofCustomer(UUID customerId, UUID @Nullable [] branches, @Nullable UUID staffUser, Portion portion) {
        return sql.query(
                BookingRows.SELECT + BookingRows.OF_CUSTOMER
                        + """
                           and (?::uuid is null
                                or (b.starts_at, b.id) < (select a.starts_at, a.id from booking.booking a where a.id = ?))
                         order by b.starts_at desc, b.id desc
                         limit ?
                        """,
                rows::read,
                customerId,
                branches,
                branches,
                staffUser,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    private static @Nullable Instant midnight(@Nullable LocalDate date, ZoneId zone) {
        return date == null ? null : date.atStartOfDay(zone).toInstant();
    }

    private static @Nullable String contact(@Nullable ClientContact client, ClientContact.Channel channel) {
        return client != null && client.channel() == channel ? client.value() : null;
    }

    private static @Nullable String name(@Nullable BookingStatus status) {
        return status == null ? null : status.name();
    }
}
