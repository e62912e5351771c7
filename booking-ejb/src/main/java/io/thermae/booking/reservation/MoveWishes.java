package io.thermae.booking.reservation;

import io.thermae.booking.api.VisitItem;
import io.thermae.booking.availability.World;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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
                .map(item -> item.wish(newMaster == null && self != null ? item.masterId() : newMaster))
                .toList();
    }

    /** Of all masters those who may do a visit, or help with it. */
    World within(World world, Booking booking) {
        return self == null ? world : world.only(among(BookingItem.masters(booking.items())), any -> true);
    }

    /** Whether a master may do what these do at present. */
    Predicate<UUID> among(Collection<UUID> present) {
        return master -> self == null || self.equals(master) || present.contains(master);
    }
}
