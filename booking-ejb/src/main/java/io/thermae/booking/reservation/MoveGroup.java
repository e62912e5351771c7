package io.thermae.booking.reservation;

import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.GroupVisitView;
import io.thermae.booking.api.GroupVisits;
import io.thermae.booking.availability.Plan;
import io.thermae.kernel.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Moves a group visit with all who come to it, or none of them. */
@ApplicationScoped
public class MoveGroup {

    @Inject
    Planning planning;

    @Inject
    GroupPlanning groupPlanning;

    @Inject
    GroupPlaces groupPlaces;

    @Inject
    Bookings bookings;

    @Inject
    Allocations allocations;

    @Inject
    PlannedPlaces plannedPlaces;

    @Inject
    Snapshots snapshots;

    @Inject
    Outbox outbox;

    /**
     * One that is locked, and whose places are nobody else's to book until the transaction ends.
     *
     * @param masters who may do it, if those who do cannot
     */
    void move(GroupVisitView group, GroupVisits.Change change, int places, MoveWishes masters) {
        if (change.start() != null) {
            planning.requireAhead(change.start());
        }
        List<Booking> coming = allocations.atOnce(() -> bookings.lockGroup(group.id()));
        coming.forEach(booking -> booking.requireAhead("MOVED"));
        GroupPlanning.Found found = groupPlanning.find(group, change, masters);
        GroupVisitView moved = found.moved(group, places);
        List<BookingMoved> news = moveWith(group, moved, coming);
        Plan plan = found.place().plan();
        allocations.atOnce(() -> {
            plannedPlaces.lock(plan);
            int first = groupPlaces.move(moved);
            allocations.moveGroup(moved, plan.reservations(), ids(coming), first);
            groupPlaces.leave(moved, first);
            groupPlaces.noteFree(moved);
            coming.forEach(bookings::update);
            news.forEach(outbox::publish);
            return moved;
        });
    }

    /** Of another room alone nobody is told: it is no part of what he was told before. */
    private List<BookingMoved> moveWith(GroupVisitView group, GroupVisitView moved, List<Booking> coming) {
        if (coming.isEmpty()) {
            return List.of();
        }
        boolean told = !moved.start().equals(group.start())
                || !moved.branchId().equals(group.branchId())
                || !moved.masterIds().equals(group.masterIds());
        Set<UUID> masters = new HashSet<>(group.masterIds());
        masters.addAll(moved.masterIds());
        Snapshots.Scene before = snapshots.scene(group.branchId(), masters);
        Snapshots.Scene after = snapshots.scene(moved.branchId(), masters);
        List<BookingMoved> news = new ArrayList<>();
        for (Booking booking : coming) {
            BookingSnapshot old = before.of(booking);
            booking.moveWith(moved);
            if (told) {
                news.add(new BookingMoved(after.of(booking), old));
            }
        }
        return news;
    }

    private static List<UUID> ids(List<Booking> bookings) {
        return bookings.stream().map(Booking::id).toList();
    }
}
