package io.thermae.booking.reservation;

import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.VisitItem;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.Permission;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A master books into his own calendar, and who manages a branch into that branch. */
@Stateless
@PermitAll
@TenantTransaction
public class OwnCalendar {

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    @Inject
    StaffScope scope;

    /** The command as far as the caller may give it: what it leaves open is filled in with the caller's own. */
    public PlaceBooking.Command confine(PlaceBooking.Command command) {
        Role role = caller.get().role();
        if (role == Role.MASTER && !session.may(Permission.BOOKINGS_MANAGE_BRANCH)) {
            return toOneself(command);
        }
        return role == Role.MANAGER || role == Role.MASTER
                ? toBranches(command, caller.get().branches())
                : command;
    }

    private static PlaceBooking.Command toBranches(PlaceBooking.Command command, Set<UUID> branches) {
        if (command.branchId() != null && !branches.contains(command.branchId())) {
            throw new InvalidInput("branchId", "unknown_branch");
        }
        if (command.branchId() == null && branches.size() != 1) {
            throw new InvalidInput("branchId", "required");
        }
        return command.branchId() == null ? command.in(branches.iterator().next()) : command;
    }

    private PlaceBooking.Command toOneself(PlaceBooking.Command command) {
        UUID self = scope.masterOf(caller.userId()).orElseThrow(() -> new RuleBroken(ErrorCode.FORBIDDEN));
        List<VisitItem> items = command.items().stream()
                .map(item -> {
                    if (item.masterId() != null && !item.masterId().equals(self)) {
                        throw new RuleBroken(ErrorCode.FORBIDDEN);
                    }
                    return new VisitItem(item.serviceId(), self);
                })
                .toList();
        return command.with(items);
    }
}
