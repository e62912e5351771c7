package io.thermae.booking.reservation;

import io.thermae.booking.api.SeriesView;
import io.thermae.booking.api.Slot;
import io.thermae.booking.availability.Place;
import io.thermae.booking.availability.Plan;
import io.thermae.kernel.DomainException;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Occurrences that get their places one after the other: what one has, no later one gets. */
final class SeriesPlan {

    private final List<SeriesView.Skipped> skipped = new ArrayList<>();
    private final Map<Place, List<TimeRange>> taken = new HashMap<>();

    /**
     * Tries to give an occurrence its place.
     *
     * @param search throws what stands against it
     * @return null if it has none; then that is kept
     */
    Planning.@Nullable Place place(int occurrence, Instant start, Supplier<Planning.Place> search) {
        try {
            Planning.Place place = search.get();
            List<Plan.Reservation> wanted = place.plan().reservations();
            if (wanted.stream().noneMatch(this::isTaken)) {
                wanted.forEach(reservation -> taken.computeIfAbsent(reservation.place(), of -> new ArrayList<>())
                        .add(reservation.span()));
                return place;
            }
            skipped.add(new SeriesView.Skipped(occurrence, start, ErrorCode.SLOT_TAKEN));
        } catch (DomainException refusal) {
            skipped.add(new SeriesView.Skipped(occurrence, start, refusal.code()));
        }
        return null;
    }

    private boolean isTaken(Plan.Reservation reservation) {
        return taken.getOrDefault(reservation.place(), List.of()).stream().anyMatch(reservation.span()::overlaps);
    }

    /** The same, in which those without a place have none, and the others have none yet. */
    SeriesPlan withoutPlaces() {
        SeriesPlan again = new SeriesPlan();
        again.skipped.addAll(skipped);
        return again;
    }

    private static List<Map<String, Object>> alternatives(
            SeriesView.Skipped conflict, Function<SeriesView.Skipped, List<Slot>> near) {
        return conflict.code() == ErrorCode.SLOT_TAKEN
                ? near.apply(conflict).stream().map(SeriesPlan::told).toList()
                : List.of();
    }

    private static Map<String, Object> told(Slot slot) {
        return Map.of(
                "start",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.start().atZone(slot.zone())),
                "end",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.end().atZone(slot.zone())),
                "branchId",
                slot.branchId().toString(),
                "masterIds",
                slot.masterIds().stream().map(UUID::toString).toList());
    }

    /** Those without a place. */
    List<SeriesView.Skipped> skipped() {
        return skipped.stream()
                .sorted(Comparator.comparingInt(SeriesView.Skipped::occurrence))
                .toList();
    }

    /**
     * Holds that enough have a place.
     *
     * @param skip whether one with a place is enough; otherwise all are wanted
     * @param near what is free on the day of one whose place is taken, the nearest first; asked only where it is told
     * @throws RuleBroken {@code SERIES_CONFLICT} that names those without
     */
    void requirePlaces(int placed, boolean skip, ZoneId zone, Function<SeriesView.Skipped, List<Slot>> near) {
        if (placed == 0 || (!skip && !skipped.isEmpty())) {
            List<Map<String, Object>> conflicts = skipped.stream()
                    .map(conflict -> Map.<String, Object>of(
                            "occurrence",
                            conflict.occurrence(),
                            "start",
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                    conflict.start().atZone(zone)),
                            "error",
                            conflict.code().code(),
                            "alternatives",
                            alternatives(conflict, near)))
                    .toList();
            throw new RuleBroken(ErrorCode.SERIES_CONFLICT, Map.of("conflicts", conflicts, "count", conflicts.size()));
        }
    }
}
