package io.thermae.finance.reportjob;

import io.thermae.booking.api.BranchDays;
import io.thermae.booking.api.DailyFigures;
import io.thermae.finance.api.MovementReport.Of;
import io.thermae.finance.api.ReportJobKind;
import io.thermae.finance.api.ReportJobs;
import io.thermae.finance.api.ReportJobs.Question;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.finance.report.AgeingSums;
import io.thermae.finance.report.MovementSums;
import io.thermae.finance.report.RevenueSums;
import io.thermae.finance.report.TakingsSums;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Period;
import io.thermae.tenancy.api.Period.Step;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works a report out, month by month, with the transaction of whoever has begun one. */
@Stateless
@PermitAll
@TenantTransaction
public class ReadMonths {

    @Inject
    RevenueSums sums;

    @Inject
    TakingsSums takings;

    @Inject
    MovementSums movements;

    @Inject
    AgeingSums ageing;

    @Inject
    BranchDays days;

    @Inject
    ReportClaims claims;

    /**
     * All that it tells.
     *
     * @throws ReportTooLarge if that are too many rows
     * @throws ReportNotOurs if it was cancelled, or another node has taken it over
     */
    public Result read(Claim claim) {
        Question question = claim.question();
        ReportQuestion whole = question.whole();
        Result result = Result.empty();
        if (question.kind() == ReportJobKind.BOOKINGS) {
            result = result.with(dirtyDays(claim, whole));
        }
        int done = 0;
        for (ReportQuestion month : MonthPolicy.questions(whole)) {
            add(claim, month, result);
            if (result.size() > ReportJobs.MAX_ROWS) {
                throw new ReportTooLarge();
            }
            done += MonthPolicy.each(whole);
            if (!claims.progress(claim, done)) {
                throw new ReportNotOurs();
            }
        }
        return result;
    }

    private void add(Claim claim, ReportQuestion month, Result result) {
        UUID @Nullable [] branches = claim.branches();
        boolean compared = claim.question().compared();
        switch (claim.question().kind()) {
            case REVENUE, TAXES ->
                earned(claim, month).filter(line -> !line.isNothing()).forEach(result.lines()::add);
            case TAKINGS ->
                takings.takings(month, branches).stream()
                        .map(row -> Result.Taken.of(row, compared))
                        .filter(line -> !line.isNothing())
                        .forEach(result.taken()::add);
            case PROFIT_AND_LOSS, CASH_FLOW, HELD ->
                movements.movements(month, accounts(claim.question().kind()), branches).stream()
                        .map(row -> Result.Moved.of(row, compared))
                        .filter(line -> !line.isNothing())
                        .forEach(result.moved()::add);
            case RECEIVABLES ->
                ageing.ageing(branches, month.to(), compared ? month.previousTo() : null).stream()
                        .map(row -> Result.Owed.of(month.to(), row))
                        .forEach(result.owed()::add);
            case BOOKINGS -> result.booked().addAll(booked(branches, month));
        }
    }

    private List<Result.Booked> booked(UUID @Nullable [] branches, ReportQuestion month) {
        Step step = Objects.requireNonNull(month.step(), "Long reports have steps");
        List<DailyFigures> before = month.distance() == 0
                ? List.of()
                : days.days(new Period(month.previousFrom(), month.previousTo(), Step.DAY), branches);
        return BookingPolicy.rows(month, days.days(new Period(month.from(), month.to(), step), branches), before);
    }

    private long dirtyDays(Claim claim, ReportQuestion whole) {
        LocalDate first = whole.distance() == 0 ? whole.from() : whole.previousFrom();
        return days.dirtyDays(first, whole.to(), claim.branches());
    }

    private Stream<Result.Line> earned(Claim claim, ReportQuestion month) {
        By by = claim.question().by();
        List<Row> rows = by == null ? sums.taxes(month, claim.branches()) : sums.revenue(month, by, claim.branches());
        return rows.stream().map(row -> Result.Line.of(row, by, claim.question().compared()));
    }

    private static Of accounts(ReportJobKind kind) {
        return Of.valueOf(kind.name());
    }
}
