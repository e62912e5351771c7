package io.thermae.booking.reservation;

import io.thermae.booking.api.Appointment;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.FindBookings;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.NoteReading;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads bookings. */
@Stateless
@PermitAll
@TenantTransaction
public class FindBookingsBean implements FindBookings {

    @Inject
    Bookings bookings;

    @Inject
    BookingLists lists;

    @Inject
    StaffScope scope;

    @Inject
    CurrentCaller caller;

    @Inject
    Sql sql;

    @Inject
    NoteReading noteReading;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Snapshots snapshots;

    @Override
    public BookingView get(UUID bookingId) {
        return BookingViews.of(visible(bookingId));
    }

    @Override
    public Appointment appointment(UUID bookingId) {
        Booking booking = visible(bookingId);
        UUID self = caller.get().role() == Role.MASTER
                ? scope.masterOf(caller.userId()).orElse(null)
                : null;
        return new Appointment(snapshots.of(booking), booking.status(), self);
    }

    private Booking visible(UUID bookingId) {
        Booking booking = bookings.find(bookingId).orElseThrow(() -> new NotFound("booking"));
        scope.requireVisible(booking);
        note(bookingId, List.of(booking));
        return booking;
    }

    @Override
    public List<BookingView> list(Filter filter) {
        Caller who = caller.get();
        List<Booking> found = lists.list(
                filter,
                ownBusiness.zone(),
                scope.visibleBranches(),
                who.role() == Role.MASTER ? caller.userId() : null,
                scope.client());
        note(null, found);
        return found.stream().map(BookingViews::of).toList();
    }

    /** Bookings show who comes. One entry, however many are seen. */
    private void note(@Nullable UUID bookingId, List<Booking> seen) {
        if (!seen.isEmpty()) {
            noteReading.note(
                    "booking.booking",
                    bookingId,
                    Map.of(
                            "bookings", seen.stream().map(Booking::id).toList(),
                            "customers",
                                    seen.stream()
                                            .map(booking -> booking.client().id())
                                            .distinct()
                                            .toList()));
        }
    }

    @Override
    public Map<BookingStatus, Long> countByStatus() {
        Map<BookingStatus, Long> counts = new EnumMap<>(BookingStatus.class);
        sql.query(
                "select status, bookings from doors.bookings_by_status()",
                row -> counts.put(BookingStatus.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }
}
