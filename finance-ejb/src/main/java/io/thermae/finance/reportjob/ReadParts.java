package io.thermae.finance.reportjob;

import io.thermae.booking.api.BranchDays;
import io.thermae.booking.api.DailyFigures;
import io.thermae.finance.api.MovementReport.Of;
import io.thermae.finance.api.ReportJobKind;
import io.thermae.finance.api.ReportJobs;
import io.thermae.finance.api.ReportJobs.Question;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.report.AgeingSums;
import io.thermae.finance.report.MovementSums;
import io.thermae.finance.report.RevenueSums;
import io.thermae.finance.report.TakingsSums;
import io.thermae.finance.report.TaxSums;
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
import org.jspecify.annotations.Nullable;

/** Works a report out, part by part, with the transaction of whoever has begun one. */
@Stateless
@PermitAll
@TenantTransaction
public class ReadParts {

    @Inject
    RevenueSums sums;

    @Inject
    TaxSums taxes;

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
        for (ReportQuestion part : PartPolicy.questions(whole)) {
            add(claim, part, result);
            if (result.size() > ReportJobs.MAX_ROWS) {
                throw new ReportTooLarge();
            }
            done += PartPolicy.each(whole);
            if (!claims.progress(claim, done)) {
                throw new ReportNotOurs();
            }
        }
        return result;
    }

    private void add(Claim claim, ReportQuestion part, Result result) {
        UUID @Nullable [] branches = claim.branches();
        boolean compared = claim.question().compared();
        switch (claim.question().kind()) {
            case REVENUE -> {
                By by = Objects.requireNonNull(claim.question().by(), "Revenue is told by something");
                sums.revenue(part, by, branches).stream()
                        .map(row -> Result.Line.of(row, by, compared))
                        .forEach(result.lines()::add);
            }
            case TAXES ->
                taxes.taxes(part, branches).stream()
                        .map(row -> Result.Line.of(row, compared))
                        .forEach(result.lines()::add);
            case TAKINGS ->
                takings.takings(part, branches).stream()
                        .map(row -> Result.Taken.of(row, compared))
                        .forEach(result.taken()::add);
            case PROFIT_AND_LOSS, CASH_FLOW, HELD ->
                movements.movements(part, accounts(claim.question().kind()), branches).stream()
                        .map(row -> Result.Moved.of(row, compared))
                        .forEach(result.moved()::add);
            case RECEIVABLES ->
                ageing.ageing(branches, part.to(), compared ? part.previousTo() : null).stream()
                        .map(row -> Result.Owed.of(part.to(), row))
                        .forEach(result.owed()::add);
            case BOOKINGS -> result.booked().addAll(booked(branches, part));
        }
    }

    private List<Result.Booked> booked(UUID @Nullable [] branches, ReportQuestion part) {
        Step step = Objects.requireNonNull(part.step(), "Long reports have steps");
        List<DailyFigures> before = part.distance() == 0
                ? List.of()
                : days.days(new Period(part.previousFrom(), part.previousTo(), Step.DAY), branches);
        return BookingPolicy.rows(part, days.days(new Period(part.from(), part.to(), step), branches), before);
    }

    private long dirtyDays(Claim claim, ReportQuestion whole) {
        LocalDate first = whole.distance() == 0 ? whole.from() : whole.previousFrom();
        return days.dirtyDays(first, whole.to(), claim.branches());
    }

    private static Of accounts(ReportJobKind kind) {
        return Of.valueOf(kind.name());
    }
}
