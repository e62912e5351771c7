package io.thermae.booking.reservation;

import io.thermae.booking.api.Birthdays;
import io.thermae.booking.api.ContactableClient;
import io.thermae.booking.api.FormerVisits;
import io.thermae.booking.api.ReachableClient;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Timestamps;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds clients to whom a business may write of its own accord. */
@Stateless
@PermitAll
@TenantTransaction
public class ReachableClientsBean implements FormerVisits, Birthdays {

    private static final String MAY_BE_WRITTEN_TO =
            " c.erased_at is null and c.merged_into is null and c.blocked_at is null and ";

    /** What he has said last of mails that nobody needs counts; who has said nothing has not consented. */
    private static final String MAILABLE =
            """
            (c.email is not null
               and coalesce((select k.given from booking.consent k where k.customer_id = c.id and k.purpose = 'MARKETING_EMAIL'
                             order by k.at desc, k.id desc limit 1), false))
            """;

    /** As {@link #MAILABLE}, of text messages. */
    private static final String TEXTABLE =
            """
            (c.phone is not null
               and coalesce((select k.given from booking.consent k where k.customer_id = c.id and k.purpose = 'MARKETING_SMS'
                             order by k.at desc, k.id desc limit 1), false))
            """;

    /** By mail. */
    static final String REACHABLE = MAY_BE_WRITTEN_TO + MAILABLE;

    /** By text message. */
    static final String REACHABLE_BY_TEXT = MAY_BE_WRITTEN_TO + TEXTABLE;

    private static final String CONTACTABLE = MAY_BE_WRITTEN_TO + "(" + MAILABLE + " or " + TEXTABLE + ")";

    private static final String CLIENT = " c.id as customer_id, c.name, c.language, case when " + MAILABLE
            + " then c.email end as email, case when " + TEXTABLE + " then c.phone end as phone ";

    private static final String ENDED =
            """
            select b.id, b.branch_id, b.starts_at, b.ends_at, b.time_zone,
                   (select string_agg(i.service_name, ', ' order by i.position)
                    from booking.booking_item i where i.booking_id = b.id and not i.left_out) as services,
            """
                    + CLIENT
                    + """
            from booking.booking b join booking.customer c on c.id = b.customer_id
            where b.status = 'COMPLETED' and b.ends_at > ? and b.ends_at <= ?
              and (?::timestamptz is null or (b.ends_at, b.id) > (?, ?)) and
            """
                    + CONTACTABLE;

    private static final String WITHOUT_RETURN =
            """
              and not exists (select 1 from booking.booking o
                              where o.customer_id = b.customer_id
                                and (o.status = 'COMPLETED' and (o.ends_at, o.id) > (b.ends_at, b.id)
                                     or o.status = 'CHECKED_IN'
                                     or o.status in ('PENDING', 'CONFIRMED') and o.ends_at > ?))
            """;

    private static final String PAGE = " order by b.ends_at, b.id limit ?";

    /** Looks at all cards, once a day: under row-level security an index of parts of a date would not be used. */
    private static final String BORN = "select" + CLIENT
            + """
            from booking.customer c
            where extract(month from c.birth_date) * 100 + extract(day from c.birth_date) = any (?::bigint[])
              and (?::uuid is null or c.id > ?) and
            """
            + CONTACTABLE + " order by c.id limit ?";

    @Inject
    Sql sql;

    @Inject
    KnownBranches branches;

    @Inject
    Clock clock;

    @Override
    public List<Visit> ended(Instant after, Instant until, boolean withoutReturn, @Nullable Visit last, int limit) {
        Instant end = last == null ? null : last.end();
        UUID id = last == null ? null : last.bookingId();
        return withoutReturn
                ? sql.query(
                        ENDED + WITHOUT_RETURN + PAGE, this::visit, after, until, end, end, id, clock.instant(), limit)
                : sql.query(ENDED + PAGE, this::visit, after, until, end, end, id, limit);
    }

    @Override
    public List<ContactableClient> on(LocalDate date, @Nullable UUID after, int limit) {
        Long[] days = BirthdayPolicy.daysOfBirth(date).stream()
                .map(Integer::longValue)
                .toArray(Long[]::new);
        return sql.query(BORN, ReachableClientsBean::contactable, days, after, after, limit);
    }

    private Visit visit(ResultSet row) throws SQLException {
        UUID branchId = row.getObject("branch_id", UUID.class);
        String services = row.getString("services");
        return new Visit(
                row.getObject("id", UUID.class),
                branchId,
                Timestamps.of(row, "starts_at"),
                Timestamps.of(row, "ends_at"),
                ZoneId.of(row.getString("time_zone")),
                services == null ? "" : services,
                branches.of(branchId).settings().quietHours(),
                contactable(row));
    }

    private static ContactableClient contactable(ResultSet row) throws SQLException {
        return new ContactableClient(
                row.getObject("customer_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"));
    }

    static ReachableClient client(ResultSet row) throws SQLException {
        return new ReachableClient(
                row.getObject("customer_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"));
    }
}
