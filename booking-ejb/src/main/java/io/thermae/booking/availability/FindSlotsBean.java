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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers when a visit is possible. */
@Stateless
@PermitAll
@TenantTransaction
public class FindSlotsBean implements FindSlots {

    private static final Comparator<Slot> BY_START =
            Comparator.comparing(Slot::start).thenComparing(Slot::branchId);

    /** Whoever looks for the next slot mostly finds it within so many days. */
    private static final int FIRST_LOOK_DAYS = 7;

    @Inject
    Worlds worlds;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    @Override
    public List<Slot> find(List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to) {
        return slots(worlds.lookAt(items, branchId, from, to), items, from, to);
    }

    @Override
    public SortedMap<LocalDate, Integer> count(
            List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to) {
        return countIn(any -> true, items, branchId, from, to);
    }

    @Override
    public SortedMap<LocalDate, Integer> countIn(
            Predicate<UUID> wanted, List<VisitItem> items, @Nullable UUID branchId, LocalDate from, LocalDate to) {
        World world = worlds.lookAt(items, branchId, from, to).inBranches(wanted);
        Visit visit = Worlds.visit(world, items);
        Instant now = clock.instant();
        SortedMap<LocalDate, Set<Instant>> starts = new TreeMap<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            starts.put(date, new TreeSet<>());
        }
        for (BranchCalendar branch : world.branches()) {
            BookingWindow window = BookingWindow.of(branch.settings(), visit, caller.get(), now);
            starts(world, branch, visit, from, to, window).stream()
                    .filter(start -> !start.isAfter(window.latest()))
                    .forEach(start ->
                            starts.computeIfPresent(start.atZone(branch.zone()).toLocalDate(), (date, found) -> {
                                found.add(start);
                                return found;
                            }));
        }
        SortedMap<LocalDate, Integer> counts = new TreeMap<>();
        starts.forEach((date, found) -> counts.put(date, found.size()));
        return counts;
    }

    @Override
    public Optional<Slot> next(List<VisitItem> items, @Nullable UUID branchId, @Nullable LocalDate from) {
        return nextIn(any -> true, items, branchId, from);
    }

    @Override
    public Optional<Slot> nextIn(
            Predicate<UUID> wanted, List<VisitItem> items, @Nullable UUID branchId, @Nullable LocalDate from) {
        Instant now = clock.instant();
        // where today begins last it is still yesterday
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
        LocalDate first = from == null || from.isBefore(today) ? today : from;
        int days = FIRST_LOOK_DAYS;
        while (true) {
            LocalDate last = first.plusDays(days - 1L);
            World world = worlds.lookAt(items, branchId, first, last).inBranches(wanted);
            List<Slot> slots = slots(world, items, first, last);
            if (!slots.isEmpty() || isBeyond(world, items, last, now)) {
                return slots.stream().findFirst();
            }
            first = last.plusDays(1);
            days = MAX_DAYS;
        }
    }

    /** Whether no branch takes bookings for after that date. */
    private boolean isBeyond(World world, List<VisitItem> items, LocalDate date, Instant now) {
        Visit visit = Worlds.visit(world, items);
        return world.branches().stream()
                .allMatch(branch -> BookingWindow.of(branch.settings(), visit, caller.get(), now)
                        .latest()
                        .atZone(branch.zone())
                        .toLocalDate()
                        .isBefore(date.plusDays(1)));
    }

    private List<Slot> slots(World world, List<VisitItem> items, LocalDate from, LocalDate to) {
        Visit visit = Worlds.visit(world, items);
        Instant now = clock.instant();
        List<Slot> slots = new ArrayList<>();
        for (BranchCalendar branch : world.branches()) {
            BookingWindow window = BookingWindow.of(branch.settings(), visit, caller.get(), now);
            slots.addAll(VisitPlanner.slots(world, branch, visit, from, to, window));
        }
        slots.sort(BY_START);
        return slots;
    }

    private static List<Instant> starts(
            World world, BranchCalendar branch, Visit visit, LocalDate from, LocalDate to, BookingWindow window) {
        return visit.isInGroup()
                ? VisitPlanner.slots(world, branch, visit, from, to, window).stream()
                        .map(Slot::start)
                        .toList()
                : new VisitPlanner(world, branch, visit, from, to).starts(window.earliest(), window.stepMinutes());
    }
}
