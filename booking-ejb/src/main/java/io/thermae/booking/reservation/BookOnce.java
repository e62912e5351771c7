package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.ClientDetails;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.Pricing;
import io.thermae.booking.availability.Plan;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.World;
import io.thermae.booking.availability.Worlds;
import io.thermae.booking.customer.Customers;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Money;
import io.thermae.kernel.Outbox;
import io.thermae.tenancy.api.BranchSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** One try to book, inside the running transaction. */
@ApplicationScoped
public class BookOnce {

    @Inject
    Planning planning;

    @Inject
    Worlds worlds;

    @Inject
    Customers customers;

    @Inject
    Pricing pricing;

    @Inject
    Bookings bookings;

    @Inject
    Allocations allocations;

    @Inject
    Snapshots snapshots;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    public BookingView book(PlaceBooking.Command command) {
        planning.requireAhead(command.start());
        LocalDate date = command.start().atOffset(ZoneOffset.UTC).toLocalDate();
        World world = worlds.load(command.items(), command.branchId(), date.minusDays(1), date.plusDays(1), null);
        Visit visit = Worlds.visit(world, command.items());
        planning.requireAge(visit, command.ageConfirmed());
        Planning.Place place = planning.place(world, visit, command.start());
        BranchSettings settings = place.branch().settings();

        Customers.Customer client = client(command);
        Snapshots.Scene scene =
                snapshots.scene(place.branch().branchId(), place.plan().masters());
        UUID id = Ids.next();
        Instant now = clock.instant();
        Instant heldUntil = command.hold() ? now.plus(Duration.ofMinutes(settings.holdMinutes())) : null;
        return allocations.atOnce(() -> {
            allocations.lock(place.plan());
            Booking booking = new Booking(
                    id,
                    BookingNumber.next(),
                    place.branch().branchId(),
                    client,
                    place.branch().zone(),
                    now,
                    settings.autoConfirm() && !command.hold() ? BookingStatus.CONFIRMED : BookingStatus.PENDING,
                    heldUntil,
                    BookingItem.of(place.plan(), prices(id, place, command)),
                    command.notes(),
                    null,
                    CancellationPolicy.termsOf(settings),
                    null,
                    0,
                    0);
            bookings.insert(booking);
            allocations.reserve(id, place.plan().reservations(), heldUntil);
            if (heldUntil == null) {
                outbox.publish(new BookingPlaced(scene.of(booking)));
            }
            return booking.view();
        });
    }

    private Customers.Customer client(PlaceBooking.Command command) {
        ClientDetails client = command.client();
        return client == null
                ? customers.get(Objects.requireNonNull(command.customerId()))
                : customers.cardOf(client, caller.get().language().tag());
    }

    private List<Money> prices(UUID bookingId, Planning.Place place, PlaceBooking.Command command) {
        return pricing.price(
                bookingId,
                place.plan().placements().stream()
                        .flatMap(placement -> listed(placement, place.branch().branchId()))
                        .toList(),
                command.promoCode());
    }

    /** The prices with whoever does it, where he does it; of several the first one counts. */
    private static Stream<Pricing.Item> listed(Plan.Placement placement, UUID branch) {
        return placement.step().service().each().stream()
                .map(part -> new Pricing.Item(
                        part.id(), part.prices().of(placement.masters().get(0), branch)));
    }
}
