package io.thermae.booking.reservation;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Which bookings a signed-in person may see and change: an owner all, a manager his branches', a master his own. */
@ApplicationScoped
public class StaffScope {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    /** @throws NotFound if the booking is outside the caller's scope, as if it were not there */
    void require(Booking booking) {
        Caller who = caller.get();
        boolean allowed = true;
        if (who.role() == Role.MANAGER) {
            allowed = who.branches().contains(booking.branchId());
        } else if (who.role() == Role.MASTER) {
            allowed = masterOf(caller.userId())
                    .filter(self -> booking.items().stream()
                            .anyMatch(item -> item.masterId().equals(self)))
                    .isPresent();
        }
        if (!allowed) {
            throw new NotFound("booking");
        }
    }

    /** The master as whom a person signs in. */
    Optional<UUID> masterOf(UUID userId) {
        return sql.first(
                "select id from booking.master where user_id = ?", row -> row.getObject(1, UUID.class), userId);
    }
}
