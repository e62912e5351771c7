package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.RescheduleBooking;
import io.thermae.booking.api.SlotAlreadyTaken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Moves a visit, again if a race was lost; says what else is free if it cannot. */
@Stateless
@PermitAll
@TenantTransaction
public class RescheduleBookingBean implements RescheduleBooking {

    @Inject
    MoveOnce moveOnce;

    @Inject
    Alternatives alternatives;

    @Override
    public BookingView reschedule(UUID bookingId, Change change) {
        try {
            return moveOnce.move(bookingId, change);
        } catch (SlotAlreadyTaken e) {
            MoveOnce.Wish wish = moveOnce.wish(bookingId, change);
            throw new SlotAlreadyTaken(alternatives.near(wish.items(), wish.branchId(), wish.start(), wish.party()));
        }
    }
}
