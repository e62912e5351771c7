package io.thermae.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Of which visits is to be reminded, worked out from what clients are promised: a day before a visit and two hours before it, if
 * that comes after it was agreed as it is; together, and late, if nobody could look in time; and not after it has begun.
 */
final class RemindersByHand {

    private static final List<Duration> BEFORE = List.of(Duration.ofDays(1), Duration.ofHours(2));

    /** Longer than a node lives: within that nothing becomes due, so it does not matter how fast it is. */
    private static final Duration LIFE = Duration.ofHours(1);

    private final Map<UUID, Agreed> visits = new HashMap<>();
    private Instant now;

    /**
     * A visit as it is.
     *
     * @param at when it was agreed, by the clock of the node that lived then when it began
     */
    private record Agreed(Instant start, Instant at) {

        boolean isDue(Instant after, Instant until) {
            return start.isAfter(until)
                    && BEFORE.stream()
                            .map(time -> start.minus(time))
                            .anyMatch(moment -> moment.isAfter(after) && moment.isAfter(at) && !moment.isAfter(until));
        }
    }

    /**
     * Of visits that are agreed now.
     *
     * @param starts when each of them is, by its id
     * @param now what the clock of the first node shows when it begins
     */
    RemindersByHand(Map<UUID, Instant> starts, Instant now) {
        this.now = now;
        starts.forEach((visit, start) -> visits.put(visit, new Agreed(start, now)));
    }

    /** When a visit is. */
    Instant startOf(UUID visit) {
        return Objects.requireNonNull(visits.get(visit)).start();
    }

    void isMoved(UUID visit, Instant start) {
        Agreed agreed = new Agreed(start, now);
        assertThat(agreed.isDue(now, now.plus(LIFE)))
                .as("%s is due while the node lives", start)
                .isFalse();
        visits.put(visit, agreed);
    }

    void isCancelled(UUID visit) {
        visits.remove(visit);
    }

    /**
     * The next node looks, some time after the last one has died: of each of these it is to remind once.
     *
     * @param clock what its clock shows when it begins
     */
    Set<UUID> dueAt(Instant clock) {
        Instant before = now;
        now = clock;
        assertThat(visits.values())
                .as("due while the node lives")
                .noneMatch(visit -> visit.isDue(clock, clock.plus(LIFE)));
        return visits.entrySet().stream()
                .filter(visit -> visit.getValue().isDue(before, clock))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
