package io.thermae.finance.reportjob;

import io.thermae.finance.api.ReportJobKind;
import io.thermae.finance.api.ReportJobStatus;
import io.thermae.finance.api.ReportJobView;
import io.thermae.finance.api.ReportJobs;
import io.thermae.finance.api.ReportQueued;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.finance.report.MovementSums;
import io.thermae.finance.report.ReportScope;
import io.thermae.finance.report.RevenueSums;
import io.thermae.finance.report.TaxSums;
import io.thermae.finance.reportjob.Result.Line;
import io.thermae.finance.reportjob.StoredReportJobs.Viewer;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Json;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.Permission;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Queues reports of long periods, and shows them. */
@Stateless
@PermitAll
@TenantTransaction
public class ReportJobsBean implements ReportJobs {

    @Inject
    StoredReportJobs stored;

    @Inject
    ReportScope scope;

    @Inject
    RevenueSums sums;

    @Inject
    TaxSums taxes;

    @Inject
    MovementSums movements;

    @Inject
    FinanceSettings settings;

    @Inject
    Outbox outbox;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession session;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.finance.reports.keep-days", defaultValue = "7")
    int keepDays;

    @Override
    public ReportJobView queue(Question question) {
        UUID @Nullable [] branches = scope.branches(question.branchId());
        mustSee(question);
        if (question.kind() == ReportJobKind.RECEIVABLES && question.to().isAfter(settings.today())) {
            throw new InvalidInput("to", "must_not_be_in_future");
        }
        if (stored.countOpen() >= MOST_OPEN) {
            throw new RuleBroken(ErrorCode.TOO_MANY_REPORTS, Map.of("limit", MOST_OPEN));
        }
        Instant now = clock.instant();
        UUID id = stored.insert(
                question,
                branches,
                caller.userId(),
                PartPolicy.count(question.whole()),
                now,
                now.plus(Duration.ofDays(keepDays)));
        outbox.publish(new ReportQueued(id));
        return get(id);
    }

    @Override
    public List<ReportJobView> list(Portion portion) {
        return stored.list(viewer(), portion);
    }

    @Override
    public ReportJobView get(UUID id) {
        return stored.find(viewer(), id).orElseThrow(() -> new NotFound("report"));
    }

    @Override
    public Told result(UUID id) {
        ReportJobView job = get(id);
        mustSee(job.question());
        if (job.status() != ReportJobStatus.DONE) {
            throw new RuleBroken(
                    ErrorCode.ILLEGAL_TRANSITION, Map.of("from", job.status().name()));
        }
        Result result = Json.read(stored.result(id), Result.class);
        return switch (job.question().kind()) {
            case REVENUE ->
                earned(result.lines(), Objects.requireNonNull(job.question().by()));
            case TAXES -> {
                Map<UUID, String> rates = taxes.names();
                yield new Told.Taxed(
                        result.lines().stream().map(line -> line.taxed(rates)).toList());
            }
            case TAKINGS ->
                new Told.Taken(result.taken().stream().map(Result.Taken::row).toList());
            case PROFIT_AND_LOSS, CASH_FLOW, HELD -> {
                Map<UUID, MovementSums.Account> accounts = movements.accounts();
                yield new Told.Moved(result.moved().stream()
                        .map(line -> line.named(accounts))
                        .toList());
            }
            case RECEIVABLES -> {
                Map<UUID, String> branches = sums.names(By.BRANCH, Set.of());
                yield new Told.Owed(
                        result.owed().stream().map(line -> line.named(branches)).toList());
            }
            case BOOKINGS -> {
                Map<UUID, String> branches = sums.names(By.BRANCH, Set.of());
                yield new Told.Booked(
                        result.booked().stream()
                                .map(line -> line.named(branches))
                                .toList(),
                        Objects.requireNonNullElse(result.dirtyDays(), 0L));
            }
        };
    }

    private Told earned(List<Line> lines, By by) {
        Map<UUID, String> names = sums.names(
                by, lines.stream().map(Line::id).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new Told.Earned(lines.stream().map(line -> line.named(names)).toList());
    }

    @Override
    public void remove(UUID id) {
        stored.delete(get(id).id());
    }

    /** Who sees money is not told of bookings for that. */
    private void mustSee(Question question) {
        if (question.kind() == ReportJobKind.BOOKINGS && !session.may(Permission.REPORTS_READ)) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
    }

    private Viewer viewer() {
        Caller who = caller.get();
        return new Viewer(who.role() == Role.OWNER, who.userId(), who.branches().toArray(UUID[]::new));
    }
}
