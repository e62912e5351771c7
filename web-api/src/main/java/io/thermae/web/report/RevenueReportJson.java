package io.thermae.web.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Revenue, beside what it was in as many days before. */
public record RevenueReportJson(
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,
        List<RevenueRowJson> items,
        @Schema(description = "Of all items, in each currency") List<RevenueTotalJson> totals) {

    private static final List<String> COLUMNS =
            List.of("start", "id", "name", "currency", "net", "tax", "total", "previousNet", "previousTax");

    /** What was earned in a step by one of them. */
    public record RevenueRowJson(
            @Schema(description = "The first day of the day, week or month, or of the period") LocalDate start,
            @Nullable @Schema(description = "Of the branch, master, service or category; null for what is of none")
                    UUID id,
            @Nullable @Schema(example = "Massage") String name,
            @Schema(description = "Without tax") Money net,
            @Nullable @Schema(description = "Null by category") Money tax,
            @Nullable @Schema(description = "Net and tax; null by category") Money total,
            @Schema(description = "In as many days before, at the same distance from their beginning")
                    Money previousNet,
            @Nullable Money previousTax) {

        private static RevenueRowJson of(Row row) {
            Money tax = row.tax();
            return new RevenueRowJson(
                    row.start(),
                    row.id(),
                    row.name(),
                    row.net(),
                    tax,
                    tax == null ? null : row.net().plus(tax),
                    row.previousNet(),
                    row.previousTax());
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(start, id, name, net.currency(), net, tax, total, previousNet, previousTax);
        }
    }

    /** All of a currency. */
    public record RevenueTotalJson(Money net, @Nullable Money tax, Money previousNet, @Nullable Money previousTax) {

        private static RevenueTotalJson of(Row row) {
            return new RevenueTotalJson(row.net(), row.tax(), row.previousNet(), row.previousTax());
        }

        private RevenueTotalJson plus(RevenueTotalJson other) {
            return new RevenueTotalJson(
                    net.plus(other.net),
                    sum(tax, other.tax),
                    previousNet.plus(other.previousNet),
                    sum(previousTax, other.previousTax));
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(null, null, null, net.currency(), net, tax, sum(net, tax), previousNet, previousTax);
        }

        private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
            return one == null || other == null ? null : one.plus(other);
        }
    }

    static RevenueReportJson of(ReportQuestion question, List<Row> rows) {
        Map<Currency, RevenueTotalJson> totals = new LinkedHashMap<>();
        rows.forEach(row -> totals.merge(row.net().currency(), RevenueTotalJson.of(row), RevenueTotalJson::plus));
        return new RevenueReportJson(
                question.from(),
                question.to(),
                question.previousFrom(),
                question.previousTo(),
                rows.stream().map(RevenueRowJson::of).toList(),
                List.copyOf(totals.values()));
    }

    ReportTable table(String name) {
        return new ReportTable(
                name,
                COLUMNS,
                items.stream().map(RevenueRowJson::cells).toList(),
                totals.stream().map(RevenueTotalJson::cells).toList());
    }
}
