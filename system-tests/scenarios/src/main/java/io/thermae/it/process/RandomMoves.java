package io.thermae.it.process;

import static io.thermae.it.support.Body.body;

import io.thermae.it.support.Api;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Moves visits about, to random times at which their masters are free for certain: outside the hours of {@link ImportedVisits}, and
 * each time is gone to once. What is moved by that is between a few minutes and three days.
 */
final class RandomMoves {

    /** Where a visit goes; the day is the one for which all were brought along. */
    enum Goal {
        DAY_BEFORE(-1, "12:00", "21:00"),
        /** Between the first visits and the break, less than two hours from a quarter to ten on. */
        LATE_MORNING(0, "11:40", "11:50"),
        EVENING(0, "19:40", "21:00"),
        NEXT_DAY(1, "12:00", "21:00"),
        DAY_AFTER_NEXT(2, "12:00", "21:00");

        private final int days;
        private final LocalTime from;
        private final LocalTime to;

        Goal(int days, String from, String to) {
            this.days = days;
            this.from = LocalTime.parse(from);
            this.to = LocalTime.parse(to);
        }

        private List<Instant> starts(LocalDate day, ZoneId zone) {
            Instant end = day.plusDays(days).atTime(to).atZone(zone).toInstant();
            List<Instant> starts = new ArrayList<>();
            for (Instant start = day.plusDays(days).atTime(from).atZone(zone).toInstant();
                    start.isBefore(end);
                    start = start.plus(ImportedVisits.LENGTH)) {
                starts.add(start);
            }
            return starts;
        }
    }

    private final LocalDate day;
    private final ZoneId zone;
    private final Map<UUID, UUID> masters;
    private final RemindersByHand byHand;
    private final Random random;
    private final Map<UUID, Map<Goal, Deque<Instant>>> free = new HashMap<>();

    /**
     * Of visits as they were brought along.
     *
     * @param masters who does each visit, by the visit's id
     * @param byHand is told of each move
     */
    RandomMoves(LocalDate day, ZoneId zone, Map<UUID, UUID> masters, RemindersByHand byHand, Random random) {
        this.day = day;
        this.zone = zone;
        this.masters = masters;
        this.byHand = byHand;
        this.random = random;
    }

    /** Whether the master of a visit has time left there. */
    boolean canGo(UUID visit, Goal goal) {
        return !times(visit, goal).isEmpty();
    }

    /** Moves a visit once; it is accepted. */
    void once(Api owner, UUID visit, Set<Goal> goals) {
        List<Goal> open = goals.stream().filter(goal -> canGo(visit, goal)).toList();
        to(owner, visit, times(visit, open.get(random.nextInt(open.size()))).remove());
    }

    /** Moves a visit once, or twice, or there and back; all of that is accepted. */
    void about(Api owner, UUID visit, Set<Goal> goals) {
        Instant start = byHand.startOf(visit);
        once(owner, visit, goals);
        switch (random.nextInt(4)) {
            case 0 -> once(owner, visit, goals);
            case 1 -> to(owner, visit, start);
            default -> {
                // it stays there
            }
        }
    }

    private void to(Api owner, UUID visit, Instant start) {
        owner.put("/bookings/" + visit, body("start", start, "masterId", masterOf(visit)))
                .expect(200);
        byHand.isMoved(visit, start);
    }

    private Deque<Instant> times(UUID visit, Goal goal) {
        return free.computeIfAbsent(masterOf(visit), master -> new EnumMap<>(Goal.class))
                .computeIfAbsent(goal, this::shuffled);
    }

    private Deque<Instant> shuffled(Goal goal) {
        List<Instant> starts = goal.starts(day, zone);
        Collections.shuffle(starts, random);
        return new ArrayDeque<>(starts);
    }

    private UUID masterOf(UUID visit) {
        return Objects.requireNonNull(masters.get(visit));
    }
}
