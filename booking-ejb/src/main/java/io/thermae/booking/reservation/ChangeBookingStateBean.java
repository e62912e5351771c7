package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingConfirmed;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.ChangeBookingState;
import io.thermae.booking.api.ConfirmHold;
import io.thermae.booking.api.SettleUnkeptVisit;
import io.thermae.booking.api.WaiveFee;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a booking a step along its life. */
@Stateless
@PermitAll
@TenantTransaction
public class ChangeBookingStateBean implements ChangeBookingState, ConfirmHold, WaiveFee {

    @Inject
    Bookings bookings;

    @Inject
    StaffScope scope;

    @Inject
    ExpectedVersion expected;

    @Inject
    Fees fees;

    @Inject
    KnownBranches branches;

    @Inject
    Allocations allocations;

    @Inject
    HeldPlaces heldPlaces;

    @Inject
    Snapshots snapshots;

    @Inject
    Outbox outbox;

    @Inject
    SettleUnkeptVisit settleUnkeptVisit;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Override
    public BookingView accept(UUID bookingId) {
        return change(bookingId, booking -> {
            if (booking.isHeld()) {
                heldPlaces.keep(booking, true);
            } else {
                booking.confirm();
                // of what has begun nobody has to be told any more that it will take place
                if (booking.start().isAfter(clock.instant())) {
                    outbox.publish(new BookingConfirmed(snapshots.of(booking), null));
                }
            }
        });
    }

    @Override
    public BookingView checkIn(UUID bookingId) {
        return change(bookingId, booking -> booking.arrive(clock.instant()));
    }

    @Override
    public BookingView complete(UUID bookingId, Set<Integer> leftOut) {
        return change(bookingId, booking -> booking.complete(leftOut));
    }

    @Override
    public BookingView confirm(UUID bookingId) {
        return change(bookingId, booking -> {
            fees.requirePrepaid(booking);
            heldPlaces.keep(booking, branches.of(booking.branchId()).settings().autoConfirm());
        });
    }

    @Override
    public BookingView noShow(UUID bookingId, @Nullable String waiver) {
        Booking booking = lock(bookingId);
        BookingView view = change(booking, missed -> {
            missed.missed(fees.ofNoShow(missed, waiver));
            if (missed.party() != null) {
                allocations.release(bookingId);
            }
        });
        Fees.unkept(booking).ifPresent(settleUnkeptVisit::settle);
        return view;
    }

    @Override
    public BookingView waive(UUID bookingId, String reason) {
        BookingView view = change(bookingId, booking -> booking.waive(fees.waiver(reason)));
        settleUnkeptVisit.waived(bookingId);
        return view;
    }

    private BookingView change(UUID bookingId, Consumer<Booking> step) {
        return change(lock(bookingId), step);
    }

    private Booking lock(UUID bookingId) {
        Booking booking = bookings.lock(bookingId).orElseThrow(() -> new NotFound("booking"));
        scope.require(booking);
        expected.require(booking.version());
        return booking;
    }

    private BookingView change(Booking booking, Consumer<Booking> step) {
        return sql.together(() -> {
            step.accept(booking);
            bookings.update(booking);
            return BookingViews.of(booking);
        });
    }
}
