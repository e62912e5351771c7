package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.World;
import io.thermae.booking.availability.Worlds;
import io.thermae.booking.customer.Customers;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

/** One try to book, inside the running transaction. */
@ApplicationScoped
public class BookOnce {

    @Inject
    Planning planning;

    @Inject
    Worlds worlds;

    @Inject
    Drafts drafts;

    @Inject
    Bookings bookings;

    @Inject
    Allocations allocations;

    @Inject
    Snapshots snapshots;

    @Inject
    Outbox outbox;

    public BookingView book(PlaceBooking.Command command) {
        planning.requireAhead(command.start());
        LocalDate date = command.start().atOffset(ZoneOffset.UTC).toLocalDate();
        World world = worlds.load(command.items(), command.branchId(), date.minusDays(1), date.plusDays(1), Set.of());
        Visit visit = Worlds.visit(world, command.items());
        planning.requireAge(visit, command.ageConfirmed());
        Planning.Place place = planning.place(world, visit, command.start());

        Customers.Customer client = drafts.client(command);
        Snapshots.Scene scene =
                snapshots.scene(place.branch().branchId(), place.plan().masters());
        UUID id = Ids.next();
        return allocations.atOnce(() -> {
            allocations.lock(place.plan());
            Booking booking = drafts.of(id, place, client, command, null);
            bookings.insert(booking);
            allocations.reserve(booking, place.plan().reservations());
            if (!booking.isHeld()) {
                outbox.publish(new BookingPlaced(scene.of(booking)));
            }
            return booking.view();
        });
    }
}
