package io.thermae.finance.report;

import io.thermae.finance.api.AgeingReport;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.NoteReading;
import io.thermae.tenancy.api.Permission;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up what is open by branch, and by customer, for whom it concerns. */
@Stateless
@PermitAll
@TenantTransaction
public class AgeingReportBean implements AgeingReport {

    /** The day of a report, and the one that stands beside it. */
    private record Days(LocalDate at, @Nullable LocalDate before) {}

    @Inject
    AgeingSums sums;

    @Inject
    ReportScope scope;

    @Inject
    FinanceSettings settings;

    @Inject
    CurrentSession session;

    @Inject
    NoteReading noteReading;

    @Override
    public Ageing ageing(Question question) {
        UUID @Nullable [] branches = scope.branches(question.branchId());
        Days days = days(question);
        return new Ageing(days.at(), days.before(), sums.ageing(branches, days.at(), days.before()));
    }

    @Override
    public CustomerAgeing customers(Question question) {
        if (!session.may(Permission.CUSTOMERS_READ)) {
            throw new RuleBroken(ErrorCode.FORBIDDEN);
        }
        UUID @Nullable [] branches = scope.branches(question.branchId());
        Days days = days(question);
        List<CustomerRow> rows = sums.customers(branches, days.at(), days.before());
        List<UUID> seen = rows.stream()
                .map(CustomerRow::customerId)
                .filter(Objects::nonNull)
                .toList();
        if (!seen.isEmpty()) {
            noteReading.note("finance.invoice", null, Map.of("customers", seen));
        }
        return new CustomerAgeing(days.at(), days.before(), rows);
    }

    private Days days(Question question) {
        LocalDate today = settings.today();
        LocalDate at = Objects.requireNonNullElse(question.at(), today);
        if (at.isAfter(today)) {
            throw new InvalidInput("at", "must_not_be_in_future");
        }
        LocalDate before = question.compareAt();
        if (before == null && question.compared()) {
            before = AgeingPolicy.before(at);
        }
        if (before != null && !before.isBefore(at)) {
            throw new InvalidInput("compareAt", "must_be_before_at");
        }
        return new Days(at, before);
    }
}
