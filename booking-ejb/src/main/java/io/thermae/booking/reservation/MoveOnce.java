package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingView;
import io.thermae.booking.api.RescheduleBooking;
import io.thermae.booking.api.VisitItem;
import io.thermae.booking.availability.Agreed;
import io.thermae.booking.availability.Offer;
import io.thermae.booking.availability.Overlap;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.VisitPolicy;
import io.thermae.booking.availability.World;
import io.thermae.booking.availability.Worlds;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** One try to move a visit, inside the running transaction: the old place is left when the new one is taken, or not at all. */
@ApplicationScoped
public class MoveOnce {

    @Inject
    Planning planning;

    @Inject
    Worlds worlds;

    @Inject
    Bookings bookings;

    @Inject
    StaffScope scope;

    @Inject
    OwnCalendar ownCalendar;

    @Inject
    ExpectedVersion expected;

    @Inject
    Allocations allocations;

    @Inject
    PlannedPlaces plannedPlaces;

    @Inject
    Snapshots snapshots;

    @Inject
    Outbox outbox;

    @Inject
    Fees fees;

    @Inject
    Turns turns;

    /** What a move asks of the calendar. */
    public record Wish(List<VisitItem> items, UUID branchId, Instant start, int party) {}

    public BookingView move(UUID bookingId, RescheduleBooking.Change change) {
        Booking booking = bookings.lock(bookingId).orElseThrow(() -> new NotFound("booking"));
        scope.require(booking);
        expected.require(booking.version());
        if (change.notes() != null) {
            booking.note(change.notes());
        }
        if (change.isMove()) {
            relocate(booking, change);
        } else {
            bookings.update(booking);
        }
        return BookingViews.of(booking);
    }

    /** What the move asks for, for the search for alternatives. */
    public Wish wish(UUID bookingId, RescheduleBooking.Change change) {
        Booking booking = bookings.find(bookingId).orElseThrow(() -> new NotFound("booking"));
        return wish(booking, change, ownCalendar.moveTo(change.masterId()));
    }

    private static Wish wish(Booking booking, RescheduleBooking.Change change, MoveWishes masters) {
        return new Wish(
                masters.of(booking),
                Objects.requireNonNullElse(change.branchId(), booking.branchId()),
                Objects.requireNonNullElse(change.start(), booking.start()),
                booking.partySize());
    }

    private void relocate(Booking booking, RescheduleBooking.Change change) {
        MoveWishes masters = ownCalendar.moveTo(change.masterId());
        Wish wish = wish(booking, change, masters);
        if (!wish.branchId().equals(booking.branchId())) {
            ownCalendar.requireMayMoveTo(wish.branchId());
        }
        planning.requireAhead(wish.start());
        World world = worlds.at(
                wish.start(),
                wish.items(),
                wish.branchId(),
                Set.of(booking.id()),
                Agreed.of(booking.items().stream().map(BookingItem::agreed).toList()),
                Overlap.NONE);
        Visit visit = agreed(booking, wish.items(), world);
        Planning.Place place = planning.place(masters.within(world, booking), visit, wish.start());
        fees.requireMovable(booking);

        BookingSnapshot before = snapshots.of(booking);
        Set<UUID> present = BookingItem.masters(booking.items());
        booking.move(
                BookingItem.moved(place.plan(), booking.items(), change.masterId() != null),
                place.plan().groupVisitId());
        booking.goTo(place.branch().branchId(), place.branch().zone());
        BookingSnapshot after = snapshots.of(booking);
        allocations.atOnce(() -> {
            plannedPlaces.lock(place.plan());
            bookings.update(booking);
            allocations.release(booking.id());
            allocations.reserve(booking, place.plan().reservations());
            turns.note(List.of(place), present);
            outbox.publish(new BookingMoved(after, before));
            return booking;
        });
    }

    /** The visit as it was agreed: what has become of the catalogue since does not stretch it. */
    static Visit agreed(Booking booking, List<VisitItem> wishes, World world) {
        List<VisitPolicy.Wish> agreed = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            VisitItem wish = wishes.get(i);
            Offer current = Objects.requireNonNull(world.services().get(wish.serviceId()));
            BookingItem item = booking.items().get(i);
            agreed.add(new VisitPolicy.Wish(item.agreed().onTermsOf(current), wish.masterId(), item.addOn()));
        }
        return VisitPolicy.agreed(agreed).of(booking.partySize());
    }
}
