package io.thermae.finance.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tells revenue apart, and by name, to whom it concerns. */
@Stateless
@PermitAll
@TenantTransaction
public class RevenueReportBean implements RevenueReport {

    @Inject
    RevenueSums sums;

    @Inject
    ReportScope scope;

    @Override
    public List<Row> revenue(ReportQuestion question, By by) {
        return sums.revenue(question, by, scope.branches(question.branchId()));
    }
}
