package io.thermae.finance.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.TaxReport;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tells taxes apart by rate, for whom they concern. */
@Stateless
@PermitAll
@TenantTransaction
public class TaxReportBean implements TaxReport {

    @Inject
    TaxSums sums;

    @Inject
    ReportScope scope;

    @Override
    public List<Row> taxes(ReportQuestion question) {
        return sums.taxes(question, scope.branches(question.branchId()));
    }
}
