package io.thermae.finance.report;

import io.thermae.finance.api.MovementReport;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tells what has moved on accounts to whom it concerns. */
@Stateless
@PermitAll
@TenantTransaction
public class MovementReportBean implements MovementReport {

    @Inject
    MovementSums sums;

    @Inject
    ReportScope scope;

    @Override
    public List<Row> movements(ReportQuestion question, Of of) {
        return sums.movements(question, of, scope.branches(question.branchId()));
    }
}
