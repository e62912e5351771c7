package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.PlaceBooking;
import io.thermae.booking.api.SlotAlreadyTaken;
import io.thermae.booking.availability.Agreed;
import io.thermae.booking.availability.Overlap;
import io.thermae.booking.availability.Visit;
import io.thermae.booking.availability.World;
import io.thermae.booking.availability.Worlds;
import io.thermae.booking.customer.Customers;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Outbox;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    Prepayments prepayments;

    @Inject
    Bookings bookings;

    @Inject
    Allocations allocations;

    @Inject
    PlannedPlaces plannedPlaces;

    @Inject
    Overbooking overbooking;

    @Inject
    Turns turns;

    @Inject
    Snapshots snapshots;

    @Inject
    Outbox outbox;

    @Inject
    PlanLimits limits;

    public PlaceBooking.Placed book(PlaceBooking.Command command) {
        PlaceBooking.Manner manner = command.manner();
        if (manner.walkIn()) {
            planning.requireNow(command.start());
        } else {
            planning.requireAhead(command.start());
        }
        limits.require(PlanLimit.BOOKINGS_PER_MONTH, 1);
        List<UUID> preferred = drafts.preferred(command);
        Found found = find(command, preferred);
        Planning.Place place = found.place();
        Overbooking.Parts over = found.overlaps() ? overbooking.hold(place.plan()) : null;

        Customers.Found client = drafts.client(command);
        if (place.plan().seats() != null) {
            // a group visit has many takers: each looks again when it is his turn, or most would look in vain
            allocations.lock(place.plan());
            place = find(command, preferred).place();
        }
        return write(command, place, client, over, preferred);
    }

    private PlaceBooking.Placed write(
            PlaceBooking.Command command,
            Planning.Place place,
            Customers.Found client,
            Overbooking.@Nullable Parts over,
            List<UUID> preferred) {
        UUID branchId = place.branch().branchId();
        Snapshots.Scene scene = snapshots.scene(branchId, place.plan().masters());
        Prepayments.Asked asked = prepayments.of(place, client.customer().id(), command.manner());
        UUID id = Ids.next();
        return allocations.atOnce(() -> {
            // before any row is locked, as by all who take this lock: who edits a master waits for it, and then for his
            // rows
            if (over == null && place.plan().seats() == null) {
                plannedPlaces.lockTimes(place.plan());
            } else {
                plannedPlaces.lock(place.plan());
            }
            Booking booking =
                    drafts.of(id, place, client.customer(), command, over != null && over.overlaps(), asked, null);
            bookings.insert(booking);
            allocations.reserve(booking, over == null ? place.plan().reservations() : over.reservations());
            turns.note(List.of(place), preferred);
            if (!booking.isHeld()) {
                outbox.publish(new BookingPlaced(scene.of(booking)));
            }
            return new PlaceBooking.Placed(BookingViews.of(booking), client.blocked());
        });
    }

    /** Where the visit goes, and whether it may overlap others there. */
    private record Found(Planning.Place place, boolean overlaps) {}

    /** Where nobody is; if that is nowhere and it may be, with masters who have others, and then in the places of others. */
    private Found find(PlaceBooking.Command command, List<UUID> preferred) {
        if (command.manner().overbookReason() == null) {
            return find(command, preferred, Overlap.NONE);
        }
        SlotAlreadyTaken taken = new SlotAlreadyTaken(List.of());
        for (Overlap overlap : Overlap.values()) {
            try {
                return find(command, preferred, overlap);
            } catch (SlotAlreadyTaken e) {
                taken = e;
            }
        }
        throw taken;
    }

    private Found find(PlaceBooking.Command command, List<UUID> preferred, Overlap overlap) {
        World world =
                worlds.at(command.start(), command.items(), command.branchId(), Set.of(), Agreed.NOTHING, overlap);
        Visit visit = Worlds.visit(world, command.items())
                .of(command.manner().party())
                .preferring(preferred);
        planning.requireParty(visit);
        if (visit.isInGroup() && overlap != Overlap.NONE) {
            // there are no more places than there are, whatever the reason
            throw new SlotAlreadyTaken(List.of());
        }
        planning.requireAge(visit, command.ageConfirmed());
        Planning.Place place =
                planning.place(world, visit, command.start(), command.manner().walkIn());
        return new Found(place, overlap != Overlap.NONE);
    }
}
