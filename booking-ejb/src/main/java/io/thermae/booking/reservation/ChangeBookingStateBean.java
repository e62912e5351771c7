package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.ChangeBookingState;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes a booking a step along its life. */
@Stateless
@PermitAll
@TenantTransaction
public class ChangeBookingStateBean implements ChangeBookingState {

    @Inject
    Bookings bookings;

    @Inject
    StaffScope scope;

    @Inject
    ExpectedVersion expected;

    @Override
    public BookingView change(UUID bookingId, Step step) {
        Booking booking = bookings.lock(bookingId).orElseThrow(() -> new NotFound("booking"));
        scope.require(booking);
        expected.require(booking.version());
        booking.take(step);
        bookings.update(booking);
        return booking.view();
    }
}
