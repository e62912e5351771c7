package io.thermae.booking.reservation;

import io.thermae.booking.api.FindSlots;
import io.thermae.booking.api.Slot;
import io.thermae.booking.api.VisitItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to offer to somebody whose time was taken: the nearest free starts, with the same master if he has any. */
@ApplicationScoped
public class Alternatives {

    private static final int DAYS_BEFORE = 1;
    static final int DAYS_AFTER = 7;
    private static final int AT_MOST = 5;

    @Inject
    FindSlots findSlots;

    /** @param party how many come */
    List<Slot> near(List<VisitItem> items, @Nullable UUID branchId, Instant start, int party) {
        List<Slot> same = nearest(items, branchId, start, party);
        List<VisitItem> anybody = items.stream()
                .map(item -> new VisitItem(item.serviceId(), null))
                .toList();
        return same.isEmpty() && !anybody.equals(items) ? nearest(anybody, branchId, start, party) : same;
    }

    private List<Slot> nearest(List<VisitItem> items, @Nullable UUID branchId, Instant start, int party) {
        LocalDate date = start.atOffset(ZoneOffset.UTC).toLocalDate();
        return nearest(
                findSlots.find(items, branchId, date.minusDays(DAYS_BEFORE), date.plusDays(DAYS_AFTER)).stream()
                        .filter(slot -> slot.takes(party)),
                start);
    }

    /** Those nearest to a start that is taken, the nearest first. */
    static List<Slot> nearest(Stream<Slot> slots, Instant start) {
        return slots.filter(slot -> !slot.start().equals(start))
                .sorted(Comparator.comparing(
                        (Slot slot) -> Duration.between(start, slot.start()).abs()))
                .limit(AT_MOST)
                .toList();
    }
}
