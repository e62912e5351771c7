package io.thermae.web.report;

import io.thermae.finance.api.TaxKind;
import io.thermae.finance.api.TaxReport.Row;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report of a long period tells of taxes. */
public record LongTaxesJson(List<LongTaxesRowJson> items) {

    private static final List<String> COLUMNS =
            List.of("start", "id", "name", "currency", "net", "tax", "total", "kind");

    /** The tax of a rate in a step. */
    public record LongTaxesRowJson(
            @Schema(description = "The first day of the day, week or month") LocalDate start,
            @Nullable @Schema(description = "As in `GET /reports/taxes`, as all that follow") UUID id,
            @Nullable @Schema(description = "As it is called now", example = "VAT") String name,
            Money net,
            Money tax,
            Money total,
            TaxKind kind) {

        private static LongTaxesRowJson of(Row row) {
            return new LongTaxesRowJson(
                    row.start(),
                    row.id(),
                    row.name(),
                    row.net(),
                    row.tax(),
                    row.net().plus(row.tax()),
                    row.kind());
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(start, id, name, net.currency(), net, tax, total, kind);
        }

        /** As a sum of kinds: it has none. */
        private List<@Nullable Object> totalCells() {
            return ReportTable.row(start, null, null, net.currency(), net, tax, total, null);
        }

        private LongTaxesRowJson plus(LongTaxesRowJson other) {
            return new LongTaxesRowJson(
                    start, id, name, net.plus(other.net), tax.plus(other.tax), total.plus(other.total), kind);
        }
    }

    static LongTaxesJson of(List<Row> rows) {
        return new LongTaxesJson(rows.stream().map(LongTaxesRowJson::of).toList());
    }

    ReportTable table(ReportFormat format) {
        List<List<@Nullable Object>> rows =
                items.stream().map(LongTaxesRowJson::cells).toList();
        return format == ReportFormat.PDF ? paper(rows) : TaxTable.file(COLUMNS, rows);
    }

    private ReportTable paper(List<List<@Nullable Object>> rows) {
        Map<Object, LongTaxesRowJson> kinds = new LinkedHashMap<>();
        Map<Object, LongTaxesRowJson> totals = new LinkedHashMap<>();
        items.stream().sorted(Comparator.comparing(LongTaxesRowJson::kind)).forEach(item -> {
            kinds.merge(List.of(item.net().currency(), item.kind()), item, LongTaxesRowJson::plus);
            totals.merge(item.net().currency(), item, LongTaxesRowJson::plus);
        });
        return TaxTable.paper(
                COLUMNS,
                rows,
                kinds.values().stream().map(LongTaxesRowJson::cells).toList(),
                totals.values().stream().map(LongTaxesRowJson::totalCells).toList());
    }
}
