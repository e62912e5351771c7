package io.thermae.booking.availability;

import io.thermae.kernel.Caches;
import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that reserves anything of some resources within a window, as one snapshot of the database shows it. Never changes:
 * what has happened since makes a new one.
 */
final class Occupancy implements Caches.Weighed {

    /** An entry of the caches is about so many reservations. */
    private static final int RESERVATIONS_PER_ENTRY = 100;

    /**
     * A row of {@code booking.allocation}.
     *
     * @param heldUntil from then on it counts no more; null: it counts for good
     * @param active whether it counts at all
     */
    record Reservation(
            UUID id, Place place, TimeRange span, @Nullable Instant heldUntil, boolean timeOff, boolean active) {

        boolean countsAt(Instant now) {
            return active && (heldUntil == null || heldUntil.isAfter(now));
        }
    }

    /** What reserves one place, and what it comes to as long as nothing of it is only held. */
    private record Shelf(List<Reservation> reservations, TakenPlaces.@Nullable Taken taken) {

        static Shelf of(List<Reservation> reservations) {
            boolean held = reservations.stream().anyMatch(each -> each.heldUntil() != null);
            return new Shelf(reservations, held ? null : sum(reservations));
        }

        static TakenPlaces.Taken sum(List<Reservation> reservations) {
            return new TakenPlaces.Taken(spans(reservations, false), spans(reservations, true), null);
        }

        private static Spans spans(List<Reservation> reservations, boolean timeOff) {
            return Spans.of(reservations.stream()
                    .filter(each -> each.timeOff() == timeOff)
                    .map(Reservation::span)
                    .toList());
        }

        TakenPlaces.Taken at(Instant now) {
            return taken != null
                    ? taken
                    : sum(reservations.stream()
                            .filter(each -> each.countsAt(now))
                            .toList());
        }

        Shelf with(List<Reservation> changed) {
            Set<UUID> outdated = changed.stream().map(Reservation::id).collect(Collectors.toSet());
            List<Reservation> present = new ArrayList<>(reservations);
            present.removeIf(each -> outdated.contains(each.id()));
            changed.stream().filter(Reservation::active).forEach(present::add);
            return of(present);
        }
    }

    private final String snapshot;
    private final Set<UUID> resources;
    private final TimeRange window;
    private final Map<Place, Shelf> shelves;
    private final int size;

    private Occupancy(String snapshot, Set<UUID> resources, TimeRange window, Map<Place, Shelf> shelves) {
        this.snapshot = snapshot;
        this.resources = resources;
        this.window = window;
        this.shelves = shelves;
        size = shelves.values().stream()
                .mapToInt(shelf -> shelf.reservations().size())
                .sum();
    }

    /**
     * @param snapshot the database's name of what the reservations were read from: {@code pg_snapshot}
     * @param resources all of whose reservations these are
     * @param window all of them that overlap it
     */
    static Occupancy of(String snapshot, Set<UUID> resources, TimeRange window, Collection<Reservation> reservations) {
        return new Occupancy(snapshot, Set.copyOf(resources), window, Map.of()).with(snapshot, reservations);
    }

    /**
     * What it is in a later snapshot.
     *
     * @param changed what has been reserved, let go or prolonged since, of whatever resources; those that are known
     *     already do no harm
     */
    Occupancy with(String later, Collection<Reservation> changed) {
        Map<Place, List<Reservation>> byPlace = changed.stream()
                .filter(each -> resources.contains(each.place().resourceId())
                        && each.span().overlaps(window))
                .collect(Collectors.groupingBy(Reservation::place));
        Map<Place, Shelf> present = new HashMap<>(shelves);
        byPlace.forEach((place, its) -> present.put(
                place, present.getOrDefault(place, Shelf.of(List.of())).with(its)));
        return new Occupancy(later, resources, window, present);
    }

    String snapshot() {
        return snapshot;
    }

    TimeRange window() {
        return window;
    }

    /** Whether it knows all of that. */
    boolean knows(Collection<UUID> wanted, TimeRange range) {
        return !range.start().isBefore(window.start())
                && !range.end().isAfter(window.end())
                && resources.containsAll(wanted);
    }

    /** Its resources and more. */
    Set<UUID> resourcesAnd(Collection<UUID> more) {
        Set<UUID> all = new HashSet<>(resources);
        all.addAll(more);
        return all;
    }

    /** What is taken of each place of which anything is. */
    Map<Place, TakenPlaces.Taken> at(Instant now) {
        Map<Place, TakenPlaces.Taken> taken = new HashMap<>();
        shelves.forEach((place, shelf) -> {
            TakenPlaces.Taken its = shelf.at(now);
            if (!its.isNothing()) {
                taken.put(place, its);
            }
        });
        return taken;
    }

    @Override
    public int weight() {
        return 1 + size / RESERVATIONS_PER_ENTRY;
    }
}
