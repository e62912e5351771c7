package io.thermae.booking.calendar;

import io.thermae.booking.reservation.StaffScope;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.Permissions;
import io.thermae.tenancy.api.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of the calendar people are shown, by {@link CalendarScopePolicy}. */
@ApplicationScoped
public class CalendarScopes {

    @Inject
    StaffScope staffScope;

    @Inject
    Permissions permissions;

    @Inject
    CurrentCaller caller;

    CalendarScopePolicy ofCaller() {
        return new CalendarScopePolicy(
                staffScope.visibleBranches(),
                self(caller.get().role(), caller.get().userId()));
    }

    /** Of somebody who is not signed in now, in whose name the call works. */
    CalendarScopePolicy of(UserView user) {
        return new CalendarScopePolicy(user.role() == Role.OWNER ? null : branches(user), self(user.role(), user.id()));
    }

    private Set<UUID> branches(UserView user) {
        return StaffScope.seesBranch(permissions.ofUser(user.id()).permissions())
                ? Set.copyOf(user.branches())
                : Set.of();
    }

    /** Somebody who signs in as a master without a card is shown nothing that only his own card would show him. */
    private @Nullable UUID self(@Nullable Role role, @Nullable UUID userId) {
        return role == Role.MASTER && userId != null
                ? staffScope.masterOf(userId).orElse(userId)
                : null;
    }
}
