package io.thermae.finance.report;

import io.thermae.finance.api.AgeingReport;
import io.thermae.finance.invoice.FinanceSettings;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds up what is open by branch, for whom it concerns. */
@Stateless
@PermitAll
@TenantTransaction
public class AgeingReportBean implements AgeingReport {

    @Inject
    AgeingSums sums;

    @Inject
    ReportScope scope;

    @Inject
    FinanceSettings settings;

    @Override
    public Ageing ageing(Question question) {
        UUID @Nullable [] branches = scope.branches(question.branchId());
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
        return new Ageing(at, before, sums.ageing(branches, at, before));
    }
}
