package io.thermae.booking.reservation;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.ClientContact;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which bookings the caller may see and change, by {@link BookingScopePolicy}. */
@ApplicationScoped
public class StaffScope {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    /**
     * Holds that the caller may change the booking.
     *
     * @throws NotFound if it is outside the caller's scope, as if it were not there
     * @throws RuleBroken {@code FORBIDDEN} if the caller may only see it
     */
    void require(Booking booking) {
        requireVisible(booking);
        Caller who = caller.get();
        if (!BookingScopePolicy.changes(who.role(), session::may, isInBranch(who, booking), isOwn(who, booking))) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
    }

    /** @throws NotFound if the booking is outside the caller's scope, as if it were not there */
    void requireVisible(Booking booking) {
        Caller who = caller.get();
        if (!BookingScopePolicy.sees(who.role(), session::may, isInBranch(who, booking), isOwn(who, booking))) {
            throw new NotFound("booking");
        }
    }

    /** The contact by which a client's own bookings are known; null for everybody else. */
    @Nullable
    ClientContact client() {
        return caller.get().role() == Role.CLIENT ? session.client().orElseThrow() : null;
    }

    /** The branches of which the caller is shown all bookings; null for all branches. */
    public @Nullable Set<UUID> visibleBranches() {
        Caller who = caller.get();
        if (who.role() == Role.CLIENT) {
            return Set.of();
        }
        if (who.role() != Role.MANAGER && who.role() != Role.MASTER) {
            return null;
        }
        return BookingScopePolicy.seesBranch(session::may) ? who.branches() : Set.of();
    }

    /** Whether somebody with these permissions is shown all bookings of his branches. */
    public static boolean seesBranch(Set<Permission> permissions) {
        return BookingScopePolicy.seesBranch(permissions::contains);
    }

    private static boolean isInBranch(Caller who, Booking booking) {
        return who.branches().contains(booking.branchId());
    }

    private boolean isOwn(Caller who, Booking booking) {
        if (who.role() == Role.CLIENT) {
            return session.client()
                    .filter(contact -> contact.value()
                            .equals(
                                    contact.channel() == ClientContact.Channel.EMAIL
                                            ? booking.client().email()
                                            : booking.client().phone()))
                    .isPresent();
        }
        return who.role() == Role.MASTER
                && masterOf(caller.userId())
                        .filter(self -> booking.items().stream()
                                .anyMatch(item -> item.masters().contains(self)))
                        .isPresent();
    }

    /** The master as whom a person signs in. */
    public Optional<UUID> masterOf(UUID userId) {
        return sql.first(
                "select id from booking.master where user_id = ?", row -> row.getObject(1, UUID.class), userId);
    }
}
