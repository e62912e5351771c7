package io.thermae.booking.reservation;

import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.VisitItem;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A master books into his own calendar, and who manages a branch into that branch. */
@ApplicationScoped
public class OwnCalendar {

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    @Inject
    StaffScope scope;

    /** The command as far as the caller may give it: what it leaves open is filled in with the caller's own. */
    public PlaceBooking.Command confine(PlaceBooking.Command command) {
        if (isConfinedToOneself()) {
            return command.with(ofOneself(command.items()));
        }
        Role role = caller.get().role();
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

    /** The items as far as the caller may look at when they are possible, as {@link #confine}. */
    public List<VisitItem> confine(List<VisitItem> items) {
        return isConfinedToOneself() ? ofOneself(items) : items;
    }

    /**
     * What moves ask for, as far as the caller may.
     *
     * @param newMaster who is to do all of it; null: who was chosen, or else anybody
     * @throws RuleBroken {@code FORBIDDEN} for a master who books for himself alone, if that is a colleague
     */
    public MoveWishes moveTo(@Nullable UUID newMaster) {
        if (!isConfinedToOneself()) {
            return new MoveWishes(newMaster, null);
        }
        UUID self = self();
        if (newMaster != null && !newMaster.equals(self)) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        return new MoveWishes(newMaster, self);
    }

    /** Whether the caller may book there: a master who books for himself alone, wherever he works. */
    public boolean mayBookIn(UUID branch) {
        Caller who = caller.get();
        return who.role() == Role.OWNER
                || isConfinedToOneself()
                || who.branches().contains(branch);
    }

    /**
     * A client may go to any branch, as the owner may send him.
     *
     * @throws InvalidInput {@code unknown_branch} for staff of other branches
     */
    public void requireMayMoveTo(UUID branch) {
        Role role = caller.get().role();
        if ((role == Role.MANAGER || role == Role.MASTER) && !mayBookIn(branch)) {
            throw new InvalidInput("branchId", "unknown_branch");
        }
    }

    private boolean isConfinedToOneself() {
        return caller.get().role() == Role.MASTER && !session.may(Permission.BOOKINGS_MANAGE_BRANCH);
    }

    private List<VisitItem> ofOneself(List<VisitItem> items) {
        UUID self = self();
        return items.stream()
                .map(item -> {
                    if (item.masterId() != null && !item.masterId().equals(self)) {
                        throw new RuleBroken(ErrorCode.FORBIDDEN);
                    }
                    return new VisitItem(item.serviceId(), self);
                })
                .toList();
    }

    private UUID self() {
        return scope.masterOf(caller.userId()).orElseThrow(() -> new RuleBroken(ErrorCode.FORBIDDEN));
    }
}
