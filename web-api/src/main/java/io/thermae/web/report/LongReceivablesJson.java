package io.thermae.web.report;

import io.thermae.finance.api.AgeingReport.Past;
import io.thermae.finance.api.Receivables.Balance;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report of a long period tells of what was owed at the ends of its months. */
public record LongReceivablesJson(List<LongReceivablesRowJson> items) {

    /** What was owed of a branch at the end of a day. */
    public record LongReceivablesRowJson(
            @Schema(description = "The last day of a month, or of the period") LocalDate at,
            @Nullable @Schema(description = "As far before it as the period is long; null unless it is compared")
                    LocalDate previousAt,
            UUID branchId,
            @Nullable @Schema(description = "As it is called now", example = "Centre") String branchName,
            @Schema(description = "As in `GET /reports/receivables`, as all that follow") Money notDue,
            Money days30,
            Money days60,
            Money days90,
            Money older,
            Money open,
            Money credit,
            @Nullable @Schema(description = "On the other day, as all that follow; null unless it is compared")
                    Money previousNotDue,
            @Nullable Money previousDays30,
            @Nullable Money previousDays60,
            @Nullable Money previousDays90,
            @Nullable Money previousOlder,
            @Nullable Money previousOpen,
            @Nullable Money previousCredit) {

        private static LongReceivablesRowJson of(Past past, long distance) {
            Balance balance = past.row().balance();
            Balance previous = past.row().previous();
            return new LongReceivablesRowJson(
                    past.at(),
                    distance == 0 ? null : past.at().minusDays(distance),
                    past.row().branchId(),
                    past.row().branchName(),
                    balance.notDue(),
                    balance.days30(),
                    balance.days60(),
                    balance.days90(),
                    balance.older(),
                    balance.open(),
                    balance.credit(),
                    AgeingReportJson.was(previous, Balance::notDue),
                    AgeingReportJson.was(previous, Balance::days30),
                    AgeingReportJson.was(previous, Balance::days60),
                    AgeingReportJson.was(previous, Balance::days90),
                    AgeingReportJson.was(previous, Balance::older),
                    AgeingReportJson.was(previous, Balance::open),
                    AgeingReportJson.was(previous, Balance::credit));
        }
    }

    /** @param distance how many days before each the other one lies that stands beside it; 0 if none does */
    static LongReceivablesJson of(List<Past> rows, long distance) {
        return new LongReceivablesJson(rows.stream()
                .map(past -> LongReceivablesRowJson.of(past, distance))
                .toList());
    }
}
