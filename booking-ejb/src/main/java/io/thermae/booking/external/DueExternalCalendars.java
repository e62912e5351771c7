package io.thermae.booking.external;

import io.thermae.booking.external.BusyTimes.Frame;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.SealedAddresses;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The looks at calendars elsewhere that one business has due: claimed in one transaction, and settled in another one. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueExternalCalendars {

    /** When a node that has claimed a look and died has had its time. */
    static final Duration LEASE = Duration.ofMinutes(3);

    /** What repeats for ever reaches further each day, whether it was changed or not. */
    private static final Duration READ_AGAIN_AFTER = Duration.ofHours(20);

    @Inject
    Sql sql;

    @Inject
    StoredBusyTimes busyTimes;

    @Inject
    SealedAddresses sealed;

    @Inject
    Branches branches;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    ExternalCalendarSettings settings;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    private record Claimed(
            UUID id,
            long attempt,
            String address,
            @Nullable String etag,
            @Nullable String modified,
            Set<UUID> worksIn) {

        static Claimed of(ResultSet row, Instant now) throws SQLException {
            OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
            boolean recent =
                    readAt != null && readAt.toInstant().plus(READ_AGAIN_AFTER).isAfter(now);
            return new Claimed(
                    row.getObject("id", UUID.class),
                    row.getLong("attempt"),
                    row.getString("sealed_address"),
                    recent ? row.getString("etag") : null,
                    recent ? row.getString("modified") : null,
                    Set.of((UUID[]) row.getArray("works_in").getArray()));
        }
    }

    /** Takes some that are due, which nobody else takes meanwhile. A business that offers nothing now waits. */
    public List<Look> claim(int atMost) {
        Instant now = clock.instant();
        Instant leased = now.plus(LEASE).truncatedTo(ChronoUnit.MICROS);
        boolean open = ownBusiness
                .known()
                .filter(business -> business.status().isPublic())
                .isPresent();
        if (!open) {
            sql.update(
                    "update booking.external_calendar_look set due_at = ? where due_at <= ?",
                    now.plus(settings.retries().interval()),
                    now);
            return List.of();
        }
        List<UUID> taken = sql.query(
                """
                with due as (
                    select calendar_id from booking.external_calendar_look
                    where due_at <= ? order by due_at limit ? for update skip locked)
                update booking.external_calendar_look l set due_at = ?, attempt = l.attempt + 1
                from due where l.calendar_id = due.calendar_id
                returning l.calendar_id
                """,
                row -> row.getObject(1, UUID.class),
                now,
                atMost,
                leased);
        if (taken.isEmpty()) {
            return List.of();
        }
        // only now: with an address that was changed just before, not with the one that it had when this began
        List<Claimed> claimed = sql.query(
                """
                select c.id, l.attempt, c.sealed_address, l.read_at, l.etag, l.modified,
                       array(select b.branch_id from booking.master_branch b where b.master_id = c.master_id) as works_in
                from booking.external_calendar_look l join booking.external_calendar c on c.id = l.calendar_id
                where l.calendar_id = any (?)
                """,
                row -> Claimed.of(row, now),
                (Object) taken.toArray(UUID[]::new));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<BranchCalendar> calendars = branches.calendars(today, today);
        UUID tenant = caller.tenant().value();
        return claimed.stream()
                .map(each -> new Look(
                        tenant,
                        each.id(),
                        each.attempt(),
                        leased,
                        URI.create(sealed.open(each.id(), each.address())),
                        each.etag(),
                        each.modified(),
                        frame(today, calendars, each.worksIn())))
                .toList();
    }

    /** Writes down what has come of one; nothing, if another one has begun since, or the calendar is forgotten. */
    public void settle(Look look, Look.Outcome outcome) {
        // the calendar before what belongs to it, as those do who change and remove it
        Optional<Integer> failures = sql.first(
                        "select id from booking.external_calendar where id = ? for key share",
                        row -> row.getObject(1, UUID.class),
                        look.calendarId())
                .flatMap(calendar -> sql.first(
                        """
                        select failures from booking.external_calendar_look
                        where calendar_id = ? and attempt = ? for update
                        """,
                        row -> row.getInt(1),
                        calendar,
                        look.attempt()));
        if (failures.isEmpty()) {
            return;
        }
        if (outcome instanceof Look.Failed failed) {
            fail(look, failed, failures.get() + 1);
        } else {
            // of those ids that it names, which are known here
            Set<UUID> ours = outcome instanceof Look.Read read
                    ? busyTimes.ours(read.busy().named().keySet())
                    : Set.of();
            sql.together(() -> {
                succeed(look, outcome, ours);
                return look;
            });
        }
    }

    private void fail(Look look, Look.Failed failed, int failures) {
        Instant now = clock.instant();
        sql.update(
                """
                update booking.external_calendar_look
                set looked_at = ?, due_at = case when due_at < ? then due_at else ? end, failures = ?, failure = ?, http_status = ?::integer
                where calendar_id = ?
                """,
                now,
                look.leased(),
                now.plus(settings.retries().after(failures)),
                failures,
                failed.failure().name(),
                failed.httpStatus(),
                look.calendarId());
    }

    private void succeed(Look look, Look.Outcome outcome, Set<UUID> ours) {
        Instant now = clock.instant();
        sql.later(
                """
                update booking.external_calendar_look
                set looked_at = ?, succeeded_at = ?, due_at = case when due_at < ? then due_at else ? end, failures = 0,
                    failure = null, http_status = null
                where calendar_id = ?
                """,
                now,
                now,
                look.leased(),
                now.plus(settings.retries().after(0)),
                look.calendarId());
        if (outcome instanceof Look.Read read) {
            sql.later(
                    """
                    update booking.external_calendar_look set read_at = ?, etag = ?, modified = ? where calendar_id = ?
                    """,
                    now,
                    read.etag(),
                    read.modified(),
                    look.calendarId());
            busyTimes.replace(
                    look.calendarId(),
                    look.frame().window().start(),
                    read.busy().without(ours));
        }
    }

    /** From today to the last day on which anybody can book, and a little beyond both; dates are those of the master's branches. */
    private Frame frame(LocalDate today, List<BranchCalendar> calendars, Set<UUID> worksIn) {
        Set<ZoneId> zones = calendars.stream()
                .filter(each -> worksIn.contains(each.branchId()))
                .map(BranchCalendar::zone)
                .collect(Collectors.toSet());
        int days = calendars.stream()
                .mapToInt(each -> each.settings().bookingHorizonDays())
                .max()
                .orElse(0);
        return new Frame(
                new TimeRange(
                        today.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                        today.plusDays(days + 3L).atStartOfDay().toInstant(ZoneOffset.UTC)),
                zones.size() == 1 ? zones.iterator().next() : ownBusiness.zone(),
                settings.domain(),
                settings.maxBusyTimes());
    }
}
