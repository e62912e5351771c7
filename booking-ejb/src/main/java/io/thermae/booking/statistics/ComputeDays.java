package io.thermae.booking.statistics;

import io.thermae.booking.api.ReportMasters.Question;
import io.thermae.booking.availability.Spans;
import io.thermae.booking.availability.WorkingTime;
import io.thermae.booking.availability.WorkingTimes;
import io.thermae.booking.statistics.DayFigures.Worked;
import io.thermae.booking.statistics.KeptBranches.Claimed;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.BranchView;
import io.thermae.tenancy.api.Branches;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Computes days of one branch, in a transaction of its own, while nobody else computes any of that branch. The number of
 * statements depends neither on days nor on visits.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ComputeDays {

    /** Two months: a branch holds its row for no longer than they take. */
    private static final int DAYS_AT_ONCE = 62;

    private static final Duration WHILE_ARCHIVED = Duration.ofDays(1);

    @Inject
    KeptBranches kept;

    @Inject
    DirtyDays dirty;

    @Inject
    DayFigures figures;

    @Inject
    MasterRecords records;

    @Inject
    WorkingTimes workingTimes;

    @Inject
    Branches branches;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Branches in which there is something to do. */
    public List<UUID> due() {
        dirty.handOut();
        return kept.due();
    }

    /**
     * Does some of it.
     *
     * @param before only days before this one are computed; null for all that are to be
     * @return the days that were computed; empty if there is nothing to do any more, or another node is at it
     */
    public Optional<List<LocalDate>> step(UUID branchId, @Nullable LocalDate before) {
        return kept.claim(branchId).map(claimed -> step(claimed, before));
    }

    private List<LocalDate> step(Claimed claimed, @Nullable LocalDate before) {
        UUID branchId = claimed.branchId();
        Instant now = clock.instant();
        BranchView branch = branches.get(branchId);
        ZoneId zone = ZoneId.of(branch.timeZone());
        LocalDate today = LocalDate.ofInstant(now, zone);
        // what is read from here on holds all that is marked, and later marks are somebody's later
        DirtyDays.Marks marks = dirty.marks(branchId);
        dirty.markFirstVisits(marks.customers());
        CarryPolicy.Kept carried = branch.archived()
                ? new CarryPolicy.Kept(claimed.firstDay(), claimed.carriedTo(), List.of())
                : CarryPolicy.carry(claimed.firstDay(), claimed.carriedTo(), marks.firstKept(), today);
        dirty.put(branchId, marks, carried.days());
        List<LocalDate> days = marks.isPart() ? List.of() : dirty.of(branchId, DAYS_AT_ONCE, before);
        Instant next = branch.archived()
                ? now.plus(WHILE_ARCHIVED)
                : today.plusDays(1).atStartOfDay(zone).toInstant();
        return sql.together(() -> {
            if (!days.isEmpty()) {
                compute(branchId, days);
            }
            boolean isDone = days.isEmpty() && before == null && !marks.isPart();
            kept.put(branchId, branch.archived(), carried, isDone ? next : now);
            return days;
        });
    }

    private void compute(UUID branchId, List<LocalDate> days) {
        LocalDate from = days.get(days.size() - 1);
        LocalDate to = days.get(0);
        String[] dates = days.stream().map(LocalDate::toString).toArray(String[]::new);
        List<Worked> worked = worked(branchId, from, to, days);
        figures.write(branchId, from, to, dates, worked);
        dirty.done(branchId, dates);
    }

    private List<Worked> worked(UUID branchId, LocalDate from, LocalDate to, List<LocalDate> days) {
        Optional<BranchCalendar> calendar = branches.calendars(from, to).stream()
                .filter(each -> each.branchId().equals(branchId))
                .findFirst();
        if (calendar.isEmpty()) {
            return List.of();
        }
        List<UUID> masters = records.workingIn(branchId);
        Map<UUID, WorkingTime> working = workingTimes.of(masters, from, to);
        Map<UUID, List<TimeRange>> timeOff =
                records.timeOff(masters.toArray(UUID[]::new), new Question(from, to, branchId, 1));
        List<Worked> worked = new ArrayList<>();
        for (UUID master : masters) {
            WorkingTime time = working.getOrDefault(master, WorkingTime.NONE);
            Spans off = Spans.of(timeOff.getOrDefault(master, List.of()));
            for (LocalDate day : days) {
                long seconds = PerformancePolicy.seconds(
                        PerformancePolicy.working(time, List.of(calendar.get()), day, day, off));
                if (seconds > 0) {
                    worked.add(new Worked(day, master, seconds));
                }
            }
        }
        return worked;
    }

    /** Leaves a branch for later that stands in the way of others. */
    public void putOff(UUID branchId) {
        kept.putOff(branchId);
    }
}
