package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.PrepaidBookings;
import io.thermae.booking.api.Prepayment;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Takes bookings whose money is there. */
@Stateless
@PermitAll
@TenantTransaction
public class PrepaidBookingsBean implements PrepaidBookings {

    @Inject
    Bookings bookings;

    @Inject
    Allocations allocations;

    @Inject
    HeldPlaces heldPlaces;

    @Inject
    KnownBranches branches;

    @Inject
    Sql sql;

    @Override
    public Optional<Prepayment> prepayment(UUID bookingId) {
        Booking booking = bookings.find(bookingId).orElseThrow(() -> new NotFound("booking"));
        Money due = booking.dues().prepayment();
        return due == null
                ? Optional.empty()
                : Optional.of(new Prepayment(
                        booking.id(),
                        booking.number(),
                        booking.branchId(),
                        booking.client().id(),
                        due,
                        booking.isHeld() ? booking.heldUntil() : null,
                        booking.isHeld()));
    }

    @Override
    public Taken paid(UUID bookingId, Money paid) {
        Booking booking = bookings.lock(bookingId).orElseThrow(() -> new NotFound("booking"));
        if (!paid.currency().equals(booking.total().currency())) {
            throw new IllegalArgumentException("The booking is not in " + paid.currency());
        }
        if (booking.status() == BookingStatus.CANCELLED) {
            return Taken.TOO_LATE;
        }
        boolean lapsed = booking.status() == BookingStatus.EXPIRED;
        boolean isShort = booking.dues().paid(paid).isShort();
        if (lapsed && isShort) {
            return Taken.TOO_LATE;
        }
        if (!lapsed && (!booking.isHeld() || isShort)) {
            boolean held = booking.isHeld();
            note(booking, paid);
            return held ? Taken.NOT_ENOUGH : Taken.TAKEN_ALREADY;
        }
        // between the look at the booking and this one the clock of another node may have let it go
        Booking held = lapsed || !allocations.areHeld(bookingId) ? heldPlaces.regain(booking) : booking;
        if (held == null) {
            return Taken.TOO_LATE;
        }
        take(held, paid);
        return Taken.CONFIRMED;
    }

    private void take(Booking booking, Money paid) {
        boolean confirmed = branches.of(booking.branchId()).settings().autoConfirm();
        sql.together(() -> {
            booking.pay(paid);
            heldPlaces.keep(booking, confirmed);
            bookings.update(booking);
            return booking;
        });
    }

    private void note(Booking booking, Money paid) {
        Money before = booking.dues().prepaid();
        booking.pay(paid);
        if (!paid.equals(before)) {
            bookings.update(booking);
        }
    }
}
