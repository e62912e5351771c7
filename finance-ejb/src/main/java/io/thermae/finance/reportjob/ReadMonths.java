package io.thermae.finance.reportjob;

import io.thermae.finance.api.ReportJobs;
import io.thermae.finance.api.ReportJobs.Question;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport.By;
import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.finance.report.RevenueSums;
import io.thermae.kernel.Money;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works a report out, month by month, with the transaction of whoever has begun one. */
@Stateless
@PermitAll
@TenantTransaction
public class ReadMonths {

    @Inject
    RevenueSums sums;

    @Inject
    ReportClaims claims;

    /**
     * All its lines.
     *
     * @throws ReportTooLarge if they are too many
     * @throws ReportNotOurs if it was cancelled, or another node has taken it over
     */
    public List<Result.Line> read(Claim claim) {
        Question question = claim.question();
        List<Result.Line> lines = new ArrayList<>();
        int done = 0;
        for (MonthPolicy.Part part : MonthPolicy.parts(question.from(), question.to())) {
            rows(claim, new ReportQuestion(part.from(), part.to(), question.step(), question.branchId()))
                    .forEach(row -> lines.add(Result.Line.of(row, question.by())));
            if (lines.size() > ReportJobs.MAX_ROWS) {
                throw new ReportTooLarge();
            }
            done++;
            if (!claims.progress(claim, done)) {
                throw new ReportNotOurs();
            }
        }
        return lines.stream().filter(line -> !isNothing(line)).toList();
    }

    private List<Row> rows(Claim claim, ReportQuestion question) {
        By by = claim.question().by();
        return by == null ? sums.taxes(question, claim.branches()) : sums.revenue(question, by, claim.branches());
    }

    /** It is there for what was before. */
    private static boolean isNothing(Result.Line line) {
        return line.net().minorUnits() == 0 && isNothing(line.tax());
    }

    private static boolean isNothing(@Nullable Money money) {
        return money == null || money.minorUnits() == 0;
    }
}
