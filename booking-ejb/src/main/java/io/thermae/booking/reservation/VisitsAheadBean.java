package io.thermae.booking.reservation;

import io.thermae.booking.api.VisitAhead;
import io.thermae.booking.api.VisitsAhead;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchSettings;
import io.thermae.tenancy.api.ReminderTimes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks visits up that are ahead. */
@Stateless
@PermitAll
@TenantTransaction
public class VisitsAheadBean implements VisitsAhead {

    @Inject
    Sql sql;

    @Inject
    BookingRows rows;

    @Inject
    Snapshots snapshots;

    @Inject
    KnownBranches branches;

    /** A booking, and since when it has been as it is. */
    private record Agreed(Booking booking, Instant at) {}

    @Override
    public Look look(Collection<UUID> bookingIds) {
        UUID[] wanted = bookingIds.toArray(UUID[]::new);
        // nobody is waited for: who changes a booking may hold more than this one, and in another order
        List<Agreed> found = sql.query(
                BookingRows.SELECT + " where b.id = any (?) order by b.id for share of b skip locked",
                this::agreed,
                (Object) wanted);
        Set<UUID> busy = new HashSet<>();
        if (found.size() < wanted.length) {
            busy.addAll(existing(wanted));
            found.forEach(its -> busy.remove(its.booking().id()));
        }
        List<Agreed> ahead =
                found.stream().filter(its -> isExpected(its.booking())).toList();
        Map<UUID, ReminderTimes> ofServices = ofServices(ahead);
        return new Look(ahead.stream().map(its -> visit(its, ofServices)).toList(), busy);
    }

    /** Whether somebody will come; a visit that waits for the business's word was told of as any other. */
    private static boolean isExpected(Booking booking) {
        return booking.status().isAhead() && !booking.isHeld();
    }

    private Agreed agreed(ResultSet row) throws SQLException {
        Booking booking = rows.read(row);
        OffsetDateTime changed = row.getObject("agreed_at", OffsetDateTime.class);
        return new Agreed(booking, changed == null ? booking.createdAt() : changed.toInstant());
    }

    private List<UUID> existing(UUID[] wanted) {
        return sql.query(
                "select id from booking.booking where id = any (?)", row -> row.getObject(1, UUID.class), (Object)
                        wanted);
    }

    /** Of those services that say it themselves. */
    private Map<UUID, ReminderTimes> ofServices(List<Agreed> ahead) {
        UUID[] services = ahead.stream()
                .flatMap(its -> its.booking().items().stream())
                .map(BookingItem::serviceId)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, ReminderTimes> times = new HashMap<>();
        if (services.length > 0) {
            sql.query(
                    "select id, reminder_minutes from booking.service where id = any (?) and reminder_minutes is not null",
                    row -> times.put(
                            row.getObject("id", UUID.class), ReminderTimes.parse(row.getString("reminder_minutes"))),
                    (Object) services);
        }
        return times;
    }

    /** What is booked with a service follows it, and has no say. */
    private VisitAhead visit(Agreed agreed, Map<UUID, ReminderTimes> ofServices) {
        Booking booking = agreed.booking();
        BranchSettings settings = branches.of(booking.branchId()).settings();
        return new VisitAhead(
                snapshots.of(booking),
                agreed.at(),
                ReminderTimes.together(booking.items().stream()
                        .filter(item -> !item.addOn())
                        .map(item -> ofServices.getOrDefault(item.serviceId(), settings.reminderTimes()))
                        .toList()),
                settings.quietHours());
    }
}
