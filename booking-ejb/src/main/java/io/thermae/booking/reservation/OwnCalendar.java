package io.thermae.booking.reservation;

import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.VisitItem;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** A master books into his own calendar, and into no other. */
@Stateless
@PermitAll
@TenantTransaction
public class OwnCalendar {

    @Inject
    CurrentCaller caller;

    @Inject
    StaffScope scope;

    /** The command with the calling master filled in where it names none. */
    public PlaceBooking.Command confine(PlaceBooking.Command command) {
        UUID self = scope.masterOf(caller.userId()).orElseThrow(() -> new RuleBroken(ErrorCode.FORBIDDEN));
        List<VisitItem> items = command.items().stream()
                .map(item -> {
                    if (item.masterId() != null && !item.masterId().equals(self)) {
                        throw new RuleBroken(ErrorCode.FORBIDDEN);
                    }
                    return new VisitItem(item.serviceId(), self);
                })
                .toList();
        return new PlaceBooking.Command(
                command.branchId(),
                items,
                command.start(),
                command.client(),
                command.customerId(),
                command.notes(),
                command.promoCode());
    }
}
