package io.thermae.booking.waitlist;

import io.thermae.booking.api.JoinWaitlist;
import io.thermae.booking.api.VisitItem;
import io.thermae.booking.api.WaitlistEntryView;
import io.thermae.booking.api.WaitlistStatus;
import io.thermae.booking.api.WaitlistWindow;
import io.thermae.booking.customer.Customers;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open tenant's waitlist. An entry is shown as it is now, whether that was written down already or not. */
@ApplicationScoped
public class StoredEntries {

    /** Who has an offer has taken it when its booking has no end any more, and waits again when that is over. */
    private static final String STATUS =
            """
            case when e.status = 'OFFERED' and b.held_until is null then 'BOOKED'
                 when e.status = 'OFFERED' and b.status = 'PENDING' and b.held_until > ? then 'OFFERED'
                 when e.status in ('WAITING', 'OFFERED') and e.expires_at <= ? then 'EXPIRED'
                 when e.status = 'OFFERED' then 'WAITING'
                 else e.status end
            """;

    private static final String SELECT =
            """
            select * from (
                select e.*, b.id as offered_booking, b.branch_id as offered_branch, b.starts_at, b.ends_at, b.held_until,
                       coalesce(e.client_name, c.name) as name,
                       case when e.client_name is null then c.email else e.client_email end as email,
                       case when e.client_name is null then c.phone else e.client_phone end as phone,
            """
                    + STATUS
                    + """
                     as stands
                from booking.waitlist_entry e
                join booking.customer c on c.id = e.customer_id
                left join booking.booking b on b.id = e.booking_id) e
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Lets those who put the same customer on the list wait for each other. */
    void lockCustomer(UUID customer) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('waits ' || ?::text, 0))",
                row -> "",
                customer.toString());
    }

    /** How many places a customer waits for. */
    long waitsFor(UUID customer) {
        Instant now = clock.instant();
        return sql.query(
                        "select count(*) from (" + SELECT
                                + " where e.customer_id = ?) w where w.stands in ('WAITING', 'OFFERED')",
                        row -> row.getLong(1),
                        now,
                        now,
                        customer)
                .get(0);
    }

    void insert(UUID id, JoinWaitlist.Wish wish, Customers.Customer customer, ZoneId zone) {
        WaitlistWindow window = wish.window();
        // of a card that staff has named the card itself says who it is
        boolean inWords = wish.client() != null;
        sql.update(
                """
                insert into booking.waitlist_entry (id, status, customer_id, client_name, client_email, client_phone,
                    client_language, branch_id, service_ids, master_ids, first_date, last_date, time_from, time_to, time_zone,
                    expires_at, joined_at)
                values (?, 'WAITING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                customer.id(),
                inWords ? customer.name() : null,
                inWords ? customer.email() : null,
                inWords ? customer.phone() : null,
                customer.language(),
                wish.branchId(),
                wish.items().stream().map(VisitItem::serviceId).toArray(UUID[]::new),
                wish.items().stream().map(VisitItem::masterId).toArray(UUID[]::new),
                window.from(),
                window.to(),
                window.timeFrom(),
                window.timeTo(),
                zone.getId(),
                window.to().plusDays(1).atStartOfDay(zone).toInstant(),
                clock.instant());
        sql.update("insert into booking.waitlist_look (entry_id) values (?)", id);
    }

    Optional<WaitlistEntryView> find(UUID id) {
        Instant now = clock.instant();
        return sql.first(SELECT + " where e.id = ?", StoredEntries::view, now, now, id);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<WaitlistEntryView> lock(UUID id) {
        sql.query("select 1 from booking.waitlist_entry where id = ? for update", row -> row.getInt(1), id);
        return find(id);
    }

    /**
     * By id, which is the order of joining.
     *
     * @param branches those of which, beside entries for any branch, are shown; null for all
     */
    List<WaitlistEntryView> list(@Nullable WaitlistStatus status, UUID @Nullable [] branches, Portion portion) {
        Instant now = clock.instant();
        return sql.query(
                SELECT
                        + """
                         where case when ?::text is null then e.stands in ('WAITING', 'OFFERED') else e.stands = ? end
                           and (?::uuid[] is null or e.branch_id is null or e.branch_id = any (?))
                           and (?::uuid is null or e.id > ?)
                         order by e.id limit ?
                        """,
                StoredEntries::view,
                now,
                now,
                status == null ? null : status.name(),
                status == null ? null : status.name(),
                branches,
                branches,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    void end(UUID id, WaitlistStatus status) {
        sql.update("update booking.waitlist_entry set status = ? where id = ?", status.name(), id);
    }

    void waitAgain(UUID id) {
        sql.update("update booking.waitlist_entry set status = 'WAITING', booking_id = null where id = ?", id);
    }

    void offered(UUID id, UUID bookingId) {
        sql.update("insert into booking.waitlist_offer (entry_id, booking_id) values (?, ?)", id, bookingId);
        sql.update("update booking.waitlist_entry set status = 'OFFERED', booking_id = ? where id = ?", bookingId, id);
    }

    /** When somebody was offered something. */
    List<TimeRange> offersTo(UUID id) {
        return sql.query(
                """
                select b.starts_at, b.ends_at from booking.waitlist_offer o join booking.booking b on b.id = o.booking_id
                where o.entry_id = ?
                """,
                row -> new TimeRange(Timestamps.of(row, "starts_at"), Timestamps.of(row, "ends_at")),
                id);
    }

    private static WaitlistEntryView view(ResultSet row) throws SQLException {
        UUID[] services = (UUID[]) row.getArray("service_ids").getArray();
        UUID[] masters = (UUID[]) row.getArray("master_ids").getArray();
        List<VisitItem> items = new ArrayList<>();
        for (int i = 0; i < services.length; i++) {
            items.add(new VisitItem(services[i], masters[i]));
        }
        WaitlistStatus status = WaitlistStatus.valueOf(row.getString("stands"));
        return new WaitlistEntryView(
                row.getObject("id", UUID.class),
                status,
                row.getObject("customer_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("branch_id", UUID.class),
                items,
                new WaitlistWindow(
                        row.getObject("first_date", LocalDate.class),
                        row.getObject("last_date", LocalDate.class),
                        row.getObject("time_from", LocalTime.class),
                        row.getObject("time_to", LocalTime.class)),
                status == WaitlistStatus.OFFERED || status == WaitlistStatus.BOOKED ? offer(row) : null,
                Timestamps.of(row, "joined_at"),
                ZoneId.of(row.getString("time_zone")));
    }

    private static WaitlistEntryView.@Nullable Offer offer(ResultSet row) throws SQLException {
        UUID booking = row.getObject("offered_booking", UUID.class);
        return booking == null
                ? null
                : new WaitlistEntryView.Offer(
                        booking,
                        Objects.requireNonNull(row.getObject("offered_branch", UUID.class)),
                        Timestamps.of(row, "starts_at"),
                        Timestamps.of(row, "ends_at"),
                        Timestamps.orNull(row, "held_until"));
    }
}
