package io.thermae.booking.availability;

import io.thermae.booking.api.Shift;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Decides minute by minute, by trying everything: slow, plain, and nothing in common with the planner. */
final class MinuteOracle {

    private static final int DAYS_AROUND = 3;

    private final PlannerCase asked;
    private final Instant origin;
    /** What the wall clock shows at each minute, in minutes since the epoch. */
    private final long[] wall;

    private final boolean[] open;
    private final Map<UUID, boolean[]> onShift = new HashMap<>();
    private final Map<UUID, boolean[]> taken = new HashMap<>();
    private final int[] starts;
    private final int[] lengths;

    MinuteOracle(PlannerCase asked) {
        this.asked = asked;
        LocalDate first = asked.from().minusDays(DAYS_AROUND);
        LocalDate last = asked.to().plusDays(DAYS_AROUND);
        this.origin = first.atStartOfDay(asked.branch().zone()).toInstant();
        int minutes = minute(last.atStartOfDay(asked.branch().zone()).toInstant());
        this.wall = new long[minutes];
        for (int i = 0; i < minutes; i++) {
            LocalDateTime shown =
                    LocalDateTime.ofInstant(instant(i), asked.branch().zone());
            wall[i] = wallMinute(shown.toLocalDate(), shown.toLocalTime());
        }
        this.open = new boolean[minutes];
        for (LocalDate date = first.plusDays(1); date.isBefore(last.minusDays(1)); date = date.plusDays(1)) {
            for (BranchCalendar.Span span : asked.branch().openOn(date)) {
                mark(open, date, span.opens(), span.closes());
            }
        }
        for (World.Calendar master : asked.world().masters()) {
            boolean[] shifts = new boolean[minutes];
            for (LocalDate date = first.plusDays(1); date.isBefore(last.minusDays(1)); date = date.plusDays(1)) {
                for (Shift shift : master.week()) {
                    if (shift.dayOfWeek() == date.getDayOfWeek()) {
                        mark(shifts, date, shift.start(), shift.end());
                    }
                }
            }
            onShift.put(master.id(), shifts);
            boolean[] his = new boolean[minutes];
            for (TimeRange range : asked.taken().getOrDefault(master.id(), List.of())) {
                for (int i = Math.max(0, minute(range.start())); i < Math.min(minutes, minute(range.end())); i++) {
                    his[i] = true;
                }
            }
            taken.put(master.id(), his);
        }
        int count = asked.visit().steps().size();
        this.starts = new int[count];
        this.lengths = new int[count];
        int next = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = next;
            lengths[i] = (int) asked.visit().steps().get(i).service().duration().toMinutes();
            next += lengths[i];
        }
    }

    /** The instants of the asked dates, from the asked one on, at which the clock shows a multiple of the step. */
    List<Instant> grid() {
        List<Instant> grid = new ArrayList<>();
        for (int i = 0; i < wall.length; i++) {
            LocalDate date = LocalDate.ofEpochDay(wall[i] / 1440);
            if (!date.isBefore(asked.from())
                    && !date.isAfter(asked.to())
                    && !instant(i).isBefore(asked.notBefore())
                    && wall[i] % 1440 % asked.stepMinutes() == 0) {
                grid.add(instant(i));
            }
        }
        return grid;
    }

    /** Every way in which masters can do the visit that starts then. */
    List<List<UUID>> teams(Instant start) {
        List<List<UUID>> teams = new ArrayList<>();
        extend(minute(start), List.of(), teams);
        return teams;
    }

    /** Who can do all of it. */
    Set<UUID> alone(Instant start) {
        Set<UUID> alone = new TreeSet<>();
        for (List<UUID> team : teams(start)) {
            if (team.stream().distinct().count() == 1) {
                alone.add(team.get(0));
            }
        }
        return alone;
    }

    private void extend(int start, List<UUID> chosen, List<List<UUID>> teams) {
        if (chosen.size() == starts.length) {
            if (fits(start, chosen)) {
                teams.add(chosen);
            }
            return;
        }
        for (World.Calendar master : asked.world().masters()) {
            List<UUID> more = new ArrayList<>(chosen);
            more.add(master.id());
            if (mayDo(master, asked.visit().steps().get(chosen.size()))) {
                extend(start, more, teams);
            }
        }
    }

    private boolean mayDo(World.Calendar master, Visit.Step step) {
        return master.worksIn().contains(asked.branch().branchId())
                && master.performs().contains(step.service().id())
                && (step.chosenMaster() == null || master.id().equals(step.chosenMaster()));
    }

    private boolean fits(int start, List<UUID> team) {
        for (int step = 0; step < team.size(); step++) {
            UUID master = team.get(step);
            for (int i = start + starts[step]; i < start + starts[step] + lengths[step]; i++) {
                if (!open[i] || !of(onShift, master)[i]) {
                    return false;
                }
            }
        }
        for (int step = 0; step < team.size(); step++) {
            if (meetsAnything(start, team, step)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether something else has a minute of the step's work or of its buffers; of a buffer only those minutes count that
     * are not beyond the same master's neighbouring work.
     */
    private boolean meetsAnything(int start, List<UUID> team, int step) {
        World.Offer service = asked.visit().steps().get(step).service();
        boolean[] his = of(taken, team.get(step));
        int begin = start + starts[step];
        int end = begin + lengths[step];
        for (int i = begin; i < end; i++) {
            if (his[i]) {
                return true;
            }
        }
        for (int i = begin - 1;
                i >= begin - service.bufferBefore().toMinutes() && !worksAt(start, team, step, i);
                i--) {
            if (his[i]) {
                return true;
            }
        }
        for (int i = end; i < end + service.bufferAfter().toMinutes() && !worksAt(start, team, step, i); i++) {
            if (his[i]) {
                return true;
            }
        }
        return false;
    }

    private boolean worksAt(int start, List<UUID> team, int ofStep, int minute) {
        for (int step = 0; step < team.size(); step++) {
            if (team.get(step).equals(team.get(ofStep))
                    && start + starts[step] <= minute
                    && minute < start + starts[step] + lengths[step]) {
                return true;
            }
        }
        return false;
    }

    /** From the first minute that the start can mean until the last coming of the last minute before the end. */
    private void mark(boolean[] minutes, LocalDate date, LocalTime from, LocalTime to) {
        long start = wallMinute(date, from);
        long end = to.equals(LocalTime.MIDNIGHT) ? wallMinute(date.plusDays(1), to) : wallMinute(date, to);
        int first = firstShowing(start);
        int last = afterLastBefore(end);
        for (int i = first; i < last; i++) {
            minutes[i] = true;
        }
    }

    private int firstShowing(long wallMinute) {
        for (int i = 0; i < wall.length; i++) {
            if (wall[i] == wallMinute) {
                return i;
            }
        }
        return firstAfter(wallMinute);
    }

    private int afterLastBefore(long wallMinute) {
        long latest =
                Arrays.stream(wall).filter(shown -> shown < wallMinute).max().orElse(Long.MIN_VALUE);
        for (int i = wall.length - 1; i >= 0; i--) {
            if (wall[i] == latest) {
                return i + 1;
            }
        }
        return 0;
    }

    private int firstAfter(long wallMinute) {
        int i = 0;
        while (wall[i] < wallMinute) {
            i++;
        }
        return i;
    }

    private static long wallMinute(LocalDate date, LocalTime time) {
        return date.toEpochDay() * 1440 + time.toSecondOfDay() / 60;
    }

    private int minute(Instant instant) {
        return Math.toIntExact((instant.getEpochSecond() - origin.getEpochSecond()) / 60);
    }

    private Instant instant(int minute) {
        return origin.plusSeconds(minute * 60L);
    }

    private static boolean[] of(Map<UUID, boolean[]> minutes, UUID master) {
        return minutes.getOrDefault(master, new boolean[0]);
    }
}
