package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.ClientDetails;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.Pricing;
import io.thermae.booking.availability.Plan;
import io.thermae.booking.customer.Customers;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.BranchSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bookings as they will be written: who comes, what it costs, and under which terms. */
@ApplicationScoped
public class Drafts {

    @Inject
    Customers customers;

    @Inject
    Pricing pricing;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Who comes; a card is made for who has none.
     *
     * @throws RuleBroken {@code BOOKING_REFUSED} for who is blocked and books himself
     */
    Customers.Found client(PlaceBooking.Command command) {
        Customers.Found client = found(command);
        if (client.blocked() && booksHimself()) {
            throw new RuleBroken(ErrorCode.BOOKING_REFUSED);
        }
        return client;
    }

    /** Whom a customer would rather have, if his card says it and he has not chosen; nobody else has said it. */
    List<UUID> preferred(PlaceBooking.Command command) {
        UUID card = command.customerId();
        boolean chosen = command.items().stream().allMatch(item -> item.masterId() != null);
        return card == null || chosen ? List.of() : customers.preferredMasters(card);
    }

    private boolean booksHimself() {
        Role role = caller.get().role();
        return role == null || role == Role.CLIENT;
    }

    private Customers.Found found(PlaceBooking.Command command) {
        ClientDetails client = command.client();
        if (client == null) {
            return customers.get(Objects.requireNonNull(command.customerId()));
        }
        String language = caller.get().language().tag();
        return client.phone() == null && client.email() == null
                ? new Customers.Found(customers.anonymous(client, language), false)
                : customers.cardOf(client, language);
    }

    /** The booking of a visit that has got its place; only held if something is to be paid before. */
    Booking of(
            UUID id,
            Planning.Place place,
            Customers.Customer client,
            PlaceBooking.Command command,
            boolean overbooked,
            Prepayments.Asked asked,
            BookingView.@Nullable Occurrence occurrence) {
        Instant now = clock.instant();
        BranchSettings settings = place.branch().settings();
        PlaceBooking.Manner manner = command.manner();
        UUID group = place.plan().groupVisitId();
        List<Money> prices = prices(id, place, command);
        Money due = asked.due(prices, manner.party());
        PlaceBooking.Hold hold =
                due != null && manner.hold() == PlaceBooking.Hold.NONE ? PlaceBooking.Hold.TO_CONFIRM : manner.hold();
        return new Booking(
                id,
                BookingNumber.next(),
                place.branch().branchId(),
                client,
                place.branch().zone(),
                now,
                manner.walkIn(),
                overbooked ? manner.overbookReason() : null,
                status(manner, hold, settings),
                heldUntil(hold, settings, now),
                BookingItem.of(place.plan(), prices),
                command.notes(),
                null,
                Dues.agreed(CancellationPolicy.termsOf(settings), due),
                manner.walkIn() ? Presence.UNKNOWN.arrived(now) : Presence.UNKNOWN,
                occurrence,
                group == null ? null : new BookingView.Party(group, manner.party()),
                0,
                0);
    }

    private static @Nullable Instant heldUntil(PlaceBooking.Hold hold, BranchSettings settings, Instant now) {
        return switch (hold) {
            case NONE -> null;
            case TO_CONFIRM -> now.plus(Duration.ofMinutes(settings.holdMinutes()));
            case AS_OFFER -> now.plus(Duration.ofMinutes(settings.waitlistOfferMinutes()));
        };
    }

    private static BookingStatus status(PlaceBooking.Manner manner, PlaceBooking.Hold hold, BranchSettings settings) {
        if (manner.walkIn()) {
            return BookingStatus.CHECKED_IN;
        }
        return settings.autoConfirm() && hold == PlaceBooking.Hold.NONE
                ? BookingStatus.CONFIRMED
                : BookingStatus.PENDING;
    }

    private List<Money> prices(UUID bookingId, Planning.Place place, PlaceBooking.Command command) {
        return pricing.price(
                bookingId,
                place.plan().placements().stream()
                        .flatMap(placement -> listed(placement, place.branch().branchId()))
                        .map(item -> new Pricing.Item(
                                item.serviceId(),
                                item.listPrice().times(command.manner().party())))
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
