package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.VisitItem;
import io.thermae.booking.availability.Agreed;
import io.thermae.booking.availability.Overlap;
import io.thermae.booking.availability.World;
import io.thermae.booking.availability.Worlds;
import io.thermae.kernel.DomainException;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes places that were held, and those that were let go when their hold was over, if they are free. */
@ApplicationScoped
public class HeldPlaces {

    /** Who loses a race sees what the winner has taken; somebody else may be faster again. */
    private static final int TRIES = 3;

    @Inject
    Worlds worlds;

    @Inject
    Planning planning;

    @Inject
    Bookings bookings;

    @Inject
    Allocations allocations;

    @Inject
    Snapshots snapshots;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Now it is a booking as others are, and told of; to be written by who calls.
     *
     * @throws RaceLost if the hold has been let go meanwhile
     */
    void keep(Booking booking, boolean confirmed) {
        booking.keep(confirmed);
        allocations.keep(booking.id());
        outbox.publish(new BookingPlaced(snapshots.of(booking)));
    }

    /**
     * Holds the place of a locked booking once more, whose hold is over: the same visit by the same masters. It is planned as a
     * new one, and the constraint decides; what it refuses leaves the running transaction as it was.
     *
     * @return the booking, held as before; null if its place is not free
     */
    @Nullable
    Booking regain(Booking lapsed) {
        if (!lapsed.start().isAfter(clock.instant())) {
            return null;
        }
        for (int i = 0; i < TRIES; i++) {
            Optional<Planning.Place> place = placeOf(lapsed);
            if (place.isPresent() && place.get().plan().seats() != null) {
                // as with who books: each of its takers looks when it is his turn
                allocations.lock(place.get().plan());
                place = placeOf(lapsed);
            }
            if (place.isEmpty()) {
                return null;
            }
            Booking again = bookings.find(lapsed.id()).orElseThrow();
            again.regain(
                    BookingItem.moved(place.get().plan(), lapsed.items(), false),
                    place.get().plan().groupVisitId());
            if (reserved(again, place.get())) {
                return again;
            }
        }
        return null;
    }

    private boolean reserved(Booking booking, Planning.Place place) {
        try {
            return allocations.atOnce(() -> sql.attempt(() -> {
                allocations.lock(place.plan());
                allocations.release(booking.id());
                allocations.reserve(booking, place.plan().reservations());
                return true;
            }));
        } catch (RaceLost e) {
            return false;
        }
    }

    /** Neither lead time nor horizon are asked: it was booked in time. */
    private Optional<Planning.Place> placeOf(Booking booking) {
        List<VisitItem> items = booking.items().stream()
                .map(item -> new VisitItem(item.serviceId(), item.masterId()))
                .toList();
        try {
            World world = worlds.at(
                    booking.start(),
                    items,
                    booking.branchId(),
                    Set.of(booking.id()),
                    Agreed.of(booking.items().stream().map(BookingItem::agreed).toList()),
                    Overlap.NONE);
            return Optional.of(planning.place(world, MoveOnce.agreed(booking, items, world), booking.start(), true));
        } catch (DomainException e) {
            // taken, closed, not offered any more: whatever the rule is, there is no place
            return Optional.empty();
        }
    }
}
