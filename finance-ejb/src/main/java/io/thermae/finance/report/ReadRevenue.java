package io.thermae.finance.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads revenue for whom it concerns, with the transaction of whoever has begun one. */
@Stateless
@PermitAll
@TenantTransaction
public class ReadRevenue {

    @Inject
    RevenueSums sums;

    @Inject
    ReportScope scope;

    /** As {@link io.thermae.finance.api.RevenueReport#revenue}. */
    public List<Row> revenue(ReportQuestion question, By by) {
        return sums.revenue(question, by, scope.branches(question.branchId()));
    }
}
