package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.SlotAlreadyTaken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Books a visit, again if a race was lost: with any master there may be another one. Each try is a transaction. */
@Stateless
@PermitAll
@TenantTransaction
public class PlaceBookingBean implements PlaceBooking {

    @Inject
    OwnCalendar ownCalendar;

    @Inject
    BookOnce bookOnce;

    @Inject
    Alternatives alternatives;

    @Override
    public BookingView place(Command command) {
        Command confined = ownCalendar.confine(command);
        try {
            return bookOnce.book(confined);
        } catch (SlotAlreadyTaken e) {
            throw new SlotAlreadyTaken(alternatives.near(confined.items(), confined.branchId(), confined.start()));
        }
    }
}
