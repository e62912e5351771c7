package io.thermae.booking.reservation;

import io.thermae.booking.api.VisitItem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to do visits that move.
 *
 * @param newMaster all of each; null: who was chosen, or else anybody
 * @param self the master who moves them, if he books for himself alone: then no visit goes to a colleague who did not have it,
 *     and who does which part stays as it is unless he takes it himself; null for everybody else
 */
public record MoveWishes(@Nullable UUID newMaster, @Nullable UUID self) {

    /** The items of a visit, as they are asked for. */
    List<VisitItem> of(Booking booking) {
        return booking.items().stream()
                .map(item -> item.wish(newMaster == null && self != null ? present(item, self) : newMaster))
                .toList();
    }

    private static UUID present(BookingItem item, UUID self) {
        return item.masters().contains(self) ? self : item.masterId();
    }
}
