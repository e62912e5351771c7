package io.thermae.web.report;

import io.thermae.finance.api.AgeingReport.CustomerAgeing;
import io.thermae.finance.api.AgeingReport.CustomerRow;
import io.thermae.finance.api.Receivables.Balance;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is owed, by customer and by how long it is overdue; beside what was owed on another day, if that is asked for. */
public record CustomerAgeingJson(
        @Schema(description = "The day of the books at whose end it is told; today for now") LocalDate at,
        @Nullable @Schema(description = "The day that stands beside it; null if none is asked for")
                LocalDate previousAt,
        List<CustomerAgeingRowJson> items) {

    /** What a customer owes. */
    public record CustomerAgeingRowJson(
            @Nullable @Schema(description = "Null for what is of nobody's card") UUID customerId,
            @Nullable @Schema(description = "As the card has it now; null for nobody's", example = "Dana")
                    String customerName,
            @Schema(description = "As by branch, as all that follow") Money notDue,
            Money days30,
            Money days60,
            Money days90,
            Money older,
            Money open,
            @Schema(description = "What is left of payments in the branches of which it is told") Money credit,
            @Nullable @Schema(description = "On the other day, as all that follow; null if none is asked for")
                    Money previousNotDue,
            @Nullable Money previousDays30,
            @Nullable Money previousDays60,
            @Nullable Money previousDays90,
            @Nullable Money previousOlder,
            @Nullable Money previousOpen,
            @Nullable Money previousCredit) {

        private static CustomerAgeingRowJson of(CustomerRow row) {
            Balance balance = row.balance();
            Balance previous = row.previous();
            return new CustomerAgeingRowJson(
                    row.customerId(),
                    row.customerName(),
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

    static CustomerAgeingJson of(CustomerAgeing ageing) {
        return new CustomerAgeingJson(
                ageing.at(),
                ageing.previousAt(),
                ageing.rows().stream().map(CustomerAgeingRowJson::of).toList());
    }
}
