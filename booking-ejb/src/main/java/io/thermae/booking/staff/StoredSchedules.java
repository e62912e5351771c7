package io.thermae.booking.staff;

import io.thermae.booking.api.Schedule;
import io.thermae.booking.api.Shift;
import io.thermae.booking.api.WorkingDate;
import io.thermae.booking.api.WorkingHours;
import io.thermae.booking.availability.WorkingTimes;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what is said of when masters work; {@link WorkingTimes} reads it. */
@ApplicationScoped
public class StoredSchedules {

    @Inject
    Sql sql;

    /** Replaces what holds from the schedule's beginning on. */
    void put(UUID master, Schedule schedule) {
        LocalDate beginning = Objects.requireNonNullElse(schedule.validFrom(), WorkingTimes.BEGINNING_OF_TIME);
        sql.update("delete from booking.shift where master_id = ? and valid_from >= ?", master, beginning);
        sql.update("delete from booking.schedule where master_id = ? and valid_from >= ?", master, beginning);
        sql.update(
                "insert into booking.schedule (master_id, valid_from, weeks, first_week) values (?, ?, ?, ?)",
                master,
                beginning,
                schedule.weeks(),
                schedule.from());
        insert(master, beginning, false, schedule.shifts());
        insert(master, beginning, true, SchedulePolicy.spans(schedule.breaks()));
    }

    private void insert(UUID master, LocalDate beginning, boolean rest, List<Shift> shifts) {
        sql.update(
                """
                insert into booking.shift
                    (master_id, valid_from, rest, week, day_of_week, starts, ends, branch_id)
                select ?, ?, ?, s.week::smallint, s.day::smallint, s.starts::time, s.ends::time, s.branch::uuid
                from unnest(?, ?, ?, ?, ?) as s (week, day, starts, ends, branch)
                """,
                master,
                beginning,
                rest,
                texts(shifts, shift -> Objects.requireNonNullElse(shift.week(), WorkingTimes.EVERY_WEEK)),
                texts(shifts, shift -> shift.dayOfWeek().getValue()),
                texts(shifts, Shift::start),
                texts(shifts, Shift::end),
                texts(shifts, Shift::branchId));
    }

    /** False if the date has hours of this kind already. */
    boolean add(UUID master, WorkingDate date) {
        int added = sql.update(
                """
                insert into booking.special_date (id, master_id, date, overtime, reason) values (?, ?, ?, ?, ?)
                on conflict (tenant_id, master_id, date, overtime) do nothing
                """,
                date.id(),
                master,
                date.date(),
                date.overtime(),
                date.reason());
        if (added == 0) {
            return false;
        }
        sql.update(
                """
                insert into booking.special_shift (special_date_id, starts, ends, branch_id)
                select ?, s.starts::time, s.ends::time, s.branch::uuid
                from unnest(?, ?, ?) as s (starts, ends, branch)
                """,
                date.id(),
                texts(date.shifts(), WorkingHours::start),
                texts(date.shifts(), WorkingHours::end),
                texts(date.shifts(), WorkingHours::branchId));
        return true;
    }

    /** @throws NotFound if the master has no such date */
    void remove(UUID master, UUID id) {
        sql.update(
                """
                delete from booking.special_shift s using booking.special_date d
                where d.id = s.special_date_id and d.id = ? and d.master_id = ?
                """,
                id,
                master);
        if (sql.update("delete from booking.special_date where id = ? and master_id = ?", id, master) == 0) {
            throw new NotFound("special date");
        }
    }

    private static <T> @Nullable String[] texts(List<T> values, Function<T, @Nullable Object> value) {
        return values.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }
}
