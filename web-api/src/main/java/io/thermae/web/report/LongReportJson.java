package io.thermae.web.report;

import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report of a long period tells. */
public record LongReportJson(List<LongReportRowJson> items) {

    private static final List<String> COLUMNS = List.of("start", "id", "name", "currency", "net", "tax", "total");

    /** What was earned, or charged, in a step by one of them. */
    public record LongReportRowJson(
            @Schema(description = "The first day of the day, week or month; months begin weeks anew") LocalDate start,
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
            return ReportTable.row(
                    start,
                    id,
                    name,
                    net.currency(),
                    net.amount(),
                    tax == null ? null : tax.amount(),
                    total == null ? null : total.amount());
        }
    }

    static LongReportJson of(List<Row> rows) {
        return new LongReportJson(rows.stream().map(LongReportRowJson::of).toList());
    }

    ReportTable table(String name) {
        return new ReportTable(
                name, COLUMNS, items.stream().map(LongReportRowJson::cells).toList());
    }
}
