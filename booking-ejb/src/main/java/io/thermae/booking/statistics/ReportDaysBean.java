package io.thermae.booking.statistics;

import io.thermae.booking.api.DailyFigures;
import io.thermae.booking.api.ReportDays;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.Permission;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of days what lies in the tables. */
@Stateless
@PermitAll
@TenantTransaction
public class ReportDaysBean implements ReportDays {

    @Inject
    StoredFigures figures;

    @Inject
    InexactDays inexact;

    @Inject
    FiguresScope scope;

    @Inject
    CurrentSession session;

    /** What of it the caller may know; null: all branches, all masters. */
    private record Reach(@Nullable List<UUID> within, @Nullable UUID masterId) {

        static Reach of(UUID @Nullable [] within, @Nullable UUID masterId) {
            return new Reach(within == null ? null : List.of(within), masterId);
        }

        UUID @Nullable [] branches() {
            return within == null ? null : within.toArray(UUID[]::new);
        }
    }

    @Override
    public Part report(Question question, @Nullable Position after, int limit) {
        Reach reach = reach(question);
        if ((question.masterId() != null || question.serviceId() != null)
                && !figures.known(question.masterId(), question.serviceId())) {
            throw new NotFound("figures");
        }
        // first: what becomes exact meanwhile may be told as if it were not, never the other way round
        long dirty = inexact.count(
                FiguresSource.of(question.by(), reach.branches()),
                question.period().from(),
                question.period().to(),
                reach.branches());
        return new Part(lines(question, reach, after, limit), dirty);
    }

    private List<Line> lines(Question question, Reach reach, @Nullable Position after, int limit) {
        List<Line> lines = figures.lines(question, reach.branches(), reach.masterId(), after, limit);
        if (lines.isEmpty()) {
            return lines;
        }
        Map<Position, List<Money>> revenue = figures.revenue(
                question,
                reach.branches(),
                reach.masterId(),
                lines.get(0).figures().from(),
                lines.get(lines.size() - 1).figures().to());
        return lines.stream()
                .map(line -> new Line(
                        line.position(), with(line.figures(), revenue.getOrDefault(line.position(), List.of()))))
                .toList();
    }

    private Reach reach(Question question) {
        UUID himself = scope.himself().orElse(null);
        UUID wanted = question.masterId();
        boolean isHimself = himself != null && himself.equals(wanted);
        if (!isHimself && session.may(Permission.REPORTS_READ)) {
            return Reach.of(scope.within(question.branchId(), scope.confines()), wanted);
        }
        if (himself == null || (wanted != null && !isHimself)) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        // wherever he works
        return Reach.of(scope.within(question.branchId(), null), himself);
    }

    private static DailyFigures with(DailyFigures line, List<Money> revenue) {
        return new DailyFigures(
                line.from(),
                line.to(),
                line.branchId(),
                line.masterId(),
                line.serviceId(),
                line.bookings(),
                line.workingMinutes(),
                line.bookedMinutes(),
                line.utilisation(),
                revenue,
                line.newCustomers(),
                line.returningCustomers());
    }
}
