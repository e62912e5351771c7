package io.thermae.web.report;

import io.thermae.finance.api.AgeingReport.Ageing;
import io.thermae.finance.api.AgeingReport.Row;
import io.thermae.finance.api.Receivables.Balance;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is owed, by branch and by how long it is overdue; beside what was owed on another day, if that is asked for. */
public record AgeingReportJson(
        @Schema(description = "The day of the books at whose end it is told; today for now") LocalDate at,
        @Nullable @Schema(description = "The day that stands beside it; null if none is asked for")
                LocalDate previousAt,
        List<AgeingRowJson> items) {

    /** What is owed of a branch. */
    public record AgeingRowJson(
            UUID branchId,
            @Nullable @Schema(example = "Centre") String branchName,
            @Schema(description = "Due on the day or later") Money notDue,
            @Schema(description = "Overdue for 1 to 30 days") Money days30,
            @Schema(description = "For 31 to 60") Money days60,
            @Schema(description = "For 61 to 90") Money days90,
            @Schema(description = "For longer") Money older,
            @Schema(description = "All of that") Money open,
            @Schema(description = "What is left of payments; of a past day by the branch whose document moved it")
                    Money credit,
            @Nullable @Schema(description = "On the other day, as all that follow; null if none is asked for")
                    Money previousNotDue,
            @Nullable Money previousDays30,
            @Nullable Money previousDays60,
            @Nullable Money previousDays90,
            @Nullable Money previousOlder,
            @Nullable Money previousOpen,
            @Nullable Money previousCredit) {

        private static AgeingRowJson of(Row row) {
            Balance previous = row.previous();
            return new AgeingRowJson(
                    row.branchId(),
                    row.branchName(),
                    row.balance().notDue(),
                    row.balance().days30(),
                    row.balance().days60(),
                    row.balance().days90(),
                    row.balance().older(),
                    row.balance().open(),
                    row.balance().credit(),
                    was(previous, Balance::notDue),
                    was(previous, Balance::days30),
                    was(previous, Balance::days60),
                    was(previous, Balance::days90),
                    was(previous, Balance::older),
                    was(previous, Balance::open),
                    was(previous, Balance::credit));
        }
    }

    static AgeingReportJson of(Ageing ageing) {
        return new AgeingReportJson(
                ageing.at(),
                ageing.previousAt(),
                ageing.rows().stream().map(AgeingRowJson::of).toList());
    }

    /** An amount of a day; null if nobody has asked for the day. */
    static @Nullable Money was(@Nullable Balance balance, Function<Balance, Money> amount) {
        return balance == null ? null : amount.apply(balance);
    }
}
