package io.thermae.finance.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.TakingsReport;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tells how money came and went back to whom it concerns. */
@Stateless
@PermitAll
@TenantTransaction
public class TakingsReportBean implements TakingsReport {

    @Inject
    TakingsSums sums;

    @Inject
    ReportScope scope;

    @Override
    public List<Row> takings(ReportQuestion question) {
        return sums.takings(question, scope.branches(question.branchId()));
    }
}
