package io.thermae.booking.availability;

import io.thermae.booking.api.Break;
import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.WorkingDate;
import io.thermae.booking.api.WorkingHours;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads what was said of when masters work: one statement for the schedules, one for the dates, of however many masters. */
@ApplicationScoped
public class WorkingTimes {

    /** What is stored as the beginning of a schedule that has none. */
    public static final LocalDate BEGINNING_OF_TIME = LocalDate.of(1, 1, 1);

    /** What is stored as the week of what holds each week. */
    public static final int EVERY_WEEK = 0;

    @Inject
    Sql sql;

    /** All that matters of one master on some dates, the last one included. */
    public WorkingTime of(UUID master, LocalDate first, LocalDate last) {
        return of(List.of(master), first, last).getOrDefault(master, WorkingTime.NONE);
    }

    /** The same of several masters. */
    public Map<UUID, WorkingTime> of(Collection<UUID> masters, LocalDate first, LocalDate last) {
        Map<UUID, List<Schedule>> schedules = schedules(masters);
        Map<UUID, List<WorkingDate>> dates = dates(masters, first, last);
        Map<UUID, WorkingTime> times = new HashMap<>();
        for (UUID master : masters) {
            times.put(
                    master,
                    new WorkingTime(schedules.getOrDefault(master, List.of()), dates.getOrDefault(master, List.of())));
        }
        return times;
    }

    /** The schedules of each master who has any, by their beginning. */
    public Map<UUID, List<Schedule>> schedules(Collection<UUID> masters) {
        Map<UUID, List<Schedule>> schedules = new HashMap<>();
        sql.query(
                """
                select c.master_id, c.valid_from, c.weeks, c.first_week,
                       s.rest, s.week, s.day_of_week, s.starts, s.ends, s.branch_id
                from booking.schedule c
                left join booking.shift s on s.master_id = c.master_id and s.valid_from = c.valid_from
                where c.master_id = any (?)
                order by c.master_id, c.valid_from, s.week, s.day_of_week, s.starts
                """,
                row -> addTo(
                        schedules.computeIfAbsent(row.getObject("master_id", UUID.class), id -> new ArrayList<>()),
                        row),
                (Object) masters.toArray(UUID[]::new));
        return schedules;
    }

    /** The dates with hours of their own of each master who has any, by date. */
    public Map<UUID, List<WorkingDate>> dates(Collection<UUID> masters, LocalDate first, LocalDate last) {
        Map<UUID, List<WorkingDate>> dates = new HashMap<>();
        sql.query(
                """
                select d.master_id, d.id, d.date, d.overtime, d.reason, s.starts, s.ends, s.branch_id
                from booking.special_date d left join booking.special_shift s on s.special_date_id = d.id
                where d.master_id = any (?) and d.date between ? and ?
                order by d.master_id, d.date, d.overtime, s.starts
                """,
                row -> addDateTo(
                        dates.computeIfAbsent(row.getObject("master_id", UUID.class), id -> new ArrayList<>()), row),
                masters.toArray(UUID[]::new),
                first,
                last);
        return dates;
    }

    private static boolean addTo(List<Schedule> schedules, ResultSet row) throws SQLException {
        LocalDate stored = row.getObject("valid_from", LocalDate.class);
        LocalDate validFrom = stored.equals(BEGINNING_OF_TIME) ? null : stored;
        Schedule last = schedules.isEmpty() ? null : schedules.get(schedules.size() - 1);
        if (last == null || !Objects.equals(last.validFrom(), validFrom)) {
            last = new Schedule(
                    validFrom,
                    row.getInt("weeks"),
                    row.getObject("first_week", LocalDate.class),
                    new ArrayList<>(),
                    new ArrayList<>());
            schedules.add(last);
        }
        LocalTime start = row.getObject("starts", LocalTime.class);
        if (start == null) {
            return false;
        }
        DayOfWeek day = DayOfWeek.of(row.getInt("day_of_week"));
        LocalTime end = row.getObject("ends", LocalTime.class);
        int stands = row.getInt("week");
        Integer week = stands == EVERY_WEEK ? null : (Integer) stands;
        return row.getBoolean("rest")
                ? last.breaks().add(new Break(day, start, end, week))
                : last.shifts().add(new Shift(day, start, end, week, branch(row)));
    }

    private static boolean addDateTo(List<WorkingDate> dates, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        WorkingDate last = dates.isEmpty() ? null : dates.get(dates.size() - 1);
        if (last == null || !last.id().equals(id)) {
            last = new WorkingDate(
                    id,
                    row.getObject("date", LocalDate.class),
                    row.getBoolean("overtime"),
                    new ArrayList<>(),
                    row.getString("reason"));
            dates.add(last);
        }
        LocalTime start = row.getObject("starts", LocalTime.class);
        return start != null
                && last.shifts().add(new WorkingHours(start, row.getObject("ends", LocalTime.class), branch(row)));
    }

    private static @Nullable UUID branch(ResultSet row) throws SQLException {
        return row.getObject("branch_id", UUID.class);
    }
}
