package io.thermae.web.report;

import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report of a long period tells of revenue. */
public record LongReportJson(List<LongReportRowJson> items) {

    private static final List<String> COLUMNS = List.of("start", "id", "name", "currency", "net", "tax", "total");

    /** What was earned in a step by one of them. */
    public record LongReportRowJson(
            @Schema(description = "The first day of the day, week or month") LocalDate start,
            @Nullable @Schema(description = "As in `GET /reports/revenue`") UUID id,
            @Nullable @Schema(description = "As it is called now", example = "Massage") String name,
            @Schema(description = "Without tax") Money net,
            @Nullable @Schema(description = "Null by category") Money tax,
            @Nullable @Schema(description = "Net and tax; null by category") Money total) {

        private static LongReportRowJson of(Row row) {
            Money tax = row.tax();
            return new LongReportRowJson(
                    row.start(),
                    row.id(),
                    row.name(),
                    row.net(),
                    tax,
                    tax == null ? null : row.net().plus(tax));
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(start, id, name, net.currency(), net, tax, total);
        }

        private LongReportRowJson plus(LongReportRowJson other) {
            return new LongReportRowJson(
                    start, id, name, net.plus(other.net), sum(tax, other.tax), sum(total, other.total));
        }

        private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
            return one == null || other == null ? null : one.plus(other);
        }
    }

    static LongReportJson of(List<Row> rows) {
        return new LongReportJson(rows.stream().map(LongReportRowJson::of).toList());
    }

    ReportTable table(String name) {
        return new ReportTable(
                name,
                COLUMNS,
                items.stream().map(LongReportRowJson::cells).toList(),
                totals().stream().map(LongReportRowJson::cells).toList());
    }

    private Collection<LongReportRowJson> totals() {
        Map<Currency, LongReportRowJson> totals = new LinkedHashMap<>();
        items.forEach(item -> totals.merge(item.net().currency(), item, LongReportRowJson::plus));
        return totals.values();
    }
}
