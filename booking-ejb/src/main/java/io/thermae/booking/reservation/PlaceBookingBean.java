package io.thermae.booking.reservation;

import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.SlotAlreadyTaken;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.Permission;
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

    @Inject
    CurrentSession session;

    @Override
    public Placed place(Command command) {
        if (command.manner().overbookReason() != null && !session.may(Permission.BOOKINGS_OVERBOOK)) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        Command confined = ownCalendar.confine(command);
        try {
            return bookOnce.book(confined);
        } catch (SlotAlreadyTaken e) {
            throw new SlotAlreadyTaken(alternatives.near(
                    confined.items(),
                    confined.branchId(),
                    confined.start(),
                    confined.manner().party()));
        }
    }
}
