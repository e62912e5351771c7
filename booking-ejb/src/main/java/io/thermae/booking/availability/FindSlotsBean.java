package io.thermae.booking.availability;

import io.thermae.booking.api.FindSlots;
import io.thermae.booking.api.Slot;
import io.thermae.booking.api.VisitItem;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BranchCalendar;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers when a visit is possible. */
@Stateless
@PermitAll
@TenantTransaction
public class FindSlotsBean implements FindSlots {

    private static final Comparator<Slot> BY_START =
            Comparator.comparing(Slot::start).thenComparing(Slot::branchId);

    @Inject
    Worlds worlds;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    @Override
    public List<Slot> find(List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to) {
        World world = worlds.lookAt(items, branchId, from, to);
        Visit visit = Worlds.visit(world, items);
        Instant now = clock.instant();
        List<Slot> slots = new ArrayList<>();
        for (BranchCalendar branch : world.branches()) {
            VisitPlanner planner = new VisitPlanner(world, branch, visit, from, to);
            BookingWindow window = BookingWindow.of(branch.settings(), caller.get(), now);
            planner.slots(window.earliest(), branch.settings().slotGridMinutes()).stream()
                    .filter(slot -> !slot.start().isAfter(window.latest()))
                    .forEach(slots::add);
        }
        slots.sort(BY_START);
        return slots;
    }
}
