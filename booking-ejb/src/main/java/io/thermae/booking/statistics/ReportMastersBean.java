package io.thermae.booking.statistics;

import io.thermae.booking.api.MasterPerformance;
import io.thermae.booking.api.ReportMasters;
import io.thermae.booking.availability.Spans;
import io.thermae.booking.availability.WorkingTime;
import io.thermae.booking.availability.WorkingTimes;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.TimeRange;
import io.thermae.tenancy.api.BranchCalendar;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.Permission;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts the figures of masters together, by {@link PerformancePolicy}: what adds up over days from the tables of days, as far as
 * they are exact. Working time follows from schedules, not from visits, and is once where a master is to be in two branches;
 * customers do not add up, and whether they come again is known after the period only: both are looked up each time.
 */
@Stateless
@PermitAll
@TenantTransaction
public class ReportMastersBean implements ReportMasters {

    @Inject
    MasterRecords records;

    @Inject
    InexactDays inexact;

    @Inject
    MasterFigures figures;

    @Inject
    WorkingTimes workingTimes;

    @Inject
    Branches branches;

    @Inject
    FiguresScope scope;

    @Inject
    CurrentSession session;

    @Override
    public List<MasterPerformance> list(Question question, Portion portion) {
        UUID[] within = scope.within(question.branchId(), scope.confines());
        return figures(records.masters(question, within, portion), question, within);
    }

    @Override
    public MasterPerformance of(UUID masterId, Question question) {
        List<MasterRecords.Line> found = records.master(masterId);
        boolean himself = scope.himself().filter(masterId::equals).isPresent();
        Set<UUID> confines = himself ? null : scope.confines();
        if (found.isEmpty() || isElsewhere(found.get(0), confines)) {
            throw new NotFound("master");
        }
        if (!himself && !session.may(Permission.REPORTS_READ)) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        return figures(found, question, scope.within(question.branchId(), confines))
                .get(0);
    }

    private static boolean isElsewhere(MasterRecords.Line master, @Nullable Set<UUID> confines) {
        return confines != null && master.worksIn().stream().noneMatch(confines::contains);
    }

    private List<MasterPerformance> figures(
            List<MasterRecords.Line> masters, Question question, UUID @Nullable [] within) {
        UUID[] ids = masters.stream().map(MasterRecords.Line::id).toArray(UUID[]::new);
        List<BranchCalendar> calendars = branches.calendars(question.from(), question.to()).stream()
                .filter(branch -> within == null || List.of(within).contains(branch.branchId()))
                .toList();
        Map<UUID, WorkingTime> working = workingTimes.of(List.of(ids), question.from(), question.to());
        Map<UUID, List<TimeRange>> timeOff = records.timeOff(ids, question);
        // first: what becomes exact meanwhile may be counted as if it were not, never the other way round
        MasterFigures.Asked asked = new MasterFigures.Asked(
                question,
                List.of(ids),
                within == null ? null : List.of(within),
                inexact.ofBranches(question.from(), question.to(), within));
        boolean severalZones =
                calendars.stream().map(BranchCalendar::zone).distinct().count() > 1;
        Map<UUID, Long> booked = figures.bookedSeconds(asked, severalZones);
        Map<UUID, MasterFigures.Counts> counts = figures.counts(asked);
        Map<UUID, List<Money>> revenue = figures.revenue(asked);
        Map<UUID, MasterRecords.Customers> customers = records.customers(ids, question, within);
        return masters.stream()
                .map(master -> figures(
                        master,
                        PerformancePolicy.minutes(PerformancePolicy.working(
                                working.getOrDefault(master.id(), WorkingTime.NONE),
                                calendars.stream()
                                        .filter(branch -> master.worksIn().contains(branch.branchId()))
                                        .toList(),
                                question.from(),
                                question.to(),
                                Spans.of(timeOff.getOrDefault(master.id(), List.of())))),
                        PerformancePolicy.minutes(booked.getOrDefault(master.id(), 0L)),
                        revenue.getOrDefault(master.id(), List.of()),
                        counts.getOrDefault(master.id(), MasterFigures.Counts.NONE),
                        customers.getOrDefault(master.id(), MasterRecords.Customers.NONE)))
                .toList();
    }

    private static MasterPerformance figures(
            MasterRecords.Line master,
            long working,
            long booked,
            List<Money> revenue,
            MasterFigures.Counts counts,
            MasterRecords.Customers customers) {
        return new MasterPerformance(
                master.id(),
                master.firstName(),
                master.lastName(),
                working,
                booked,
                PerformancePolicy.rate(booked, working),
                revenue,
                counts.completed(),
                counts.cancelled(),
                counts.noShows(),
                PerformancePolicy.rate(counts.noShows(), counts.completed() + counts.noShows()),
                customers.all(),
                customers.rebooked(),
                PerformancePolicy.rate(customers.rebooked(), customers.all()));
    }
}
