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
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks visits up that are ahead. */
@Stateless
@PermitAll
@TenantTransaction
public class VisitsAheadBean implements VisitsAhead {

    private static final int MINUTES_OF_HOUR = 60;

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

    /** What a service says itself; null: as the branch has it. */
    private record Told(@Nullable ReminderTimes reminders, @Nullable Integer requestHours) {

        static final Told AS_BRANCH = new Told(null, null);

        ReminderTimes reminders(BranchSettings settings) {
            return reminders == null ? settings.reminderTimes() : reminders;
        }

        int requestHours(BranchSettings settings) {
            return requestHours == null ? settings.confirmationRequestHours() : requestHours;
        }
    }

    @Override
    public Look look(Collection<UUID> bookingIds) {
        UUID[] wanted = bookingIds.toArray(UUID[]::new);
        // nobody is waited for: who changes a booking may hold more than this one, and in another order
        UUID[] held = sql.query(
                        "select id from booking.booking where id = any (?) order by id for share skip locked",
                        row -> row.getObject(1, UUID.class),
                        (Object) wanted)
                .toArray(UUID[]::new);
        // only now: of what was changed just before, the items are read that go with it
        List<Agreed> found =
                sql.query(BookingRows.SELECT + " where b.id = any (?) order by b.id", this::agreed, (Object) held);
        Set<UUID> busy = new HashSet<>();
        if (found.size() < wanted.length) {
            busy.addAll(existing(wanted));
            found.forEach(its -> busy.remove(its.booking().id()));
        }
        List<Agreed> ahead =
                found.stream().filter(its -> isExpected(its.booking())).toList();
        Map<UUID, Told> ofServices = ofServices(ahead);
        return new Look(ahead.stream().map(its -> visit(its, ofServices)).toList(), busy);
    }

    /** Whether somebody may come; of a visit that waits for the business's word the client is asked, and not reminded. */
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
    private Map<UUID, Told> ofServices(List<Agreed> ahead) {
        UUID[] services = ahead.stream()
                .flatMap(its -> its.booking().items().stream())
                .map(BookingItem::serviceId)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, Told> times = new HashMap<>();
        if (services.length > 0) {
            sql.query(
                    """
                    select id, reminder_minutes, confirmation_request_hours from booking.service
                    where id = any (?) and coalesce(reminder_minutes, confirmation_request_hours::text) is not null
                    """,
                    row -> times.put(row.getObject("id", UUID.class), told(row)),
                    (Object) services);
        }
        return times;
    }

    private static Told told(ResultSet row) throws SQLException {
        String reminders = row.getString("reminder_minutes");
        return new Told(
                reminders == null ? null : ReminderTimes.parse(reminders),
                row.getObject("confirmation_request_hours", Integer.class));
    }

    /** What is booked with a service follows it, and has no say. Of several that ask, the one that asks first does. */
    private VisitAhead visit(Agreed agreed, Map<UUID, Told> ofServices) {
        Booking booking = agreed.booking();
        BranchSettings settings = branches.of(booking.branchId()).settings();
        List<Told> told = booking.items().stream()
                .filter(item -> !item.addOn())
                .map(item -> ofServices.getOrDefault(item.serviceId(), Told.AS_BRANCH))
                .toList();
        return new VisitAhead(
                snapshots.of(booking),
                agreed.at(),
                ReminderTimes.together(
                        told.stream().map(its -> its.reminders(settings)).toList()),
                request(
                        booking,
                        told.stream()
                                .mapToInt(its -> its.requestHours(settings))
                                .max()),
                settings.quietHours());
    }

    private static ReminderTimes request(Booking booking, OptionalInt hours) {
        return booking.presence().clientConfirmedAt() != null || hours.orElse(0) == 0
                ? ReminderTimes.NEVER
                : new ReminderTimes(List.of(hours.getAsInt() * MINUTES_OF_HOUR));
    }
}
