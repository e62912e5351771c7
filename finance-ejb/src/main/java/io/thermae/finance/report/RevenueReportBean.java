package io.thermae.finance.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport;
import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Tells revenue apart, and by name, to whom it concerns: by masters that takes two statements, which see the same. */
@Stateless
@PermitAll
@CrossTenant("Stands before the transaction of the business, which says how it reads before it is opened")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RevenueReportBean implements RevenueReport {

    @Inject
    OneMoment oneMoment;

    @Inject
    ReadRevenue readRevenue;

    @Override
    public List<Row> revenue(ReportQuestion question, By by) {
        return oneMoment.read(() -> readRevenue.revenue(question, by));
    }
}
