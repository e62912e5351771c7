package io.thermae.web.report;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.TaxKind;
import io.thermae.finance.api.TaxReport.Row;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Taxes, beside what they were in as many days before. */
public record TaxReportJson(
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,
        List<TaxRowJson> items,
        @Schema(description = "Of all items of a kind, in each currency") List<TaxOfKindJson> kinds,
        @Schema(
                        description =
                                "Of all items, in each currency; the tax is what is more owed to the state, as its accounts have it")
                List<TaxTotalJson> totals) {

    private static final List<String> COLUMNS =
            List.of("start", "id", "name", "currency", "net", "tax", "total", "previousNet", "previousTax", "kind");

    /** The tax of a rate in a step. */
    public record TaxRowJson(
            @Schema(description = "The first day of the day, week or month, or of the period") LocalDate start,
            @Nullable @Schema(description = "Of the rate; null for what is of none") UUID id,
            @Nullable @Schema(description = "Of the rate", example = "VAT") String name,
            @Schema(description = "What was taxed; of input tax below zero, of what no document tells of zero")
                    Money net,
            @Schema(description = "Above zero if it is owed to the state; input tax is below it") Money tax,
            @Schema(description = "Net and tax") Money total,
            @Schema(description = "In as many days before, at the same distance from their beginning")
                    Money previousNet,
            Money previousTax,
            @Schema(
                            description =
                                    "OUTPUT_TAX of invoices and credit notes, INPUT_TAX of approved expenses; UNDOCUMENTED is"
                                            + " what else was posted to the accounts of taxes, as what was paid to the state")
                    TaxKind kind) {

        private static TaxRowJson of(Row row) {
            return new TaxRowJson(
                    row.start(),
                    row.id(),
                    row.name(),
                    row.net(),
                    row.tax(),
                    row.net().plus(row.tax()),
                    row.previousNet(),
                    row.previousTax(),
                    row.kind());
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(start, id, name, net.currency(), net, tax, total, previousNet, previousTax, kind);
        }
    }

    /** All of a kind, in a currency. */
    public record TaxOfKindJson(TaxKind kind, Money net, Money tax, Money previousNet, Money previousTax) {

        private static TaxOfKindJson of(TaxRowJson row) {
            return new TaxOfKindJson(row.kind(), row.net(), row.tax(), row.previousNet(), row.previousTax());
        }

        private TaxOfKindJson plus(TaxOfKindJson other) {
            return new TaxOfKindJson(
                    kind,
                    net.plus(other.net),
                    tax.plus(other.tax),
                    previousNet.plus(other.previousNet),
                    previousTax.plus(other.previousTax));
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(
                    null, null, null, net.currency(), net, tax, net.plus(tax), previousNet, previousTax, kind);
        }
    }

    /** All of a currency. */
    public record TaxTotalJson(Money net, Money tax, Money previousNet, Money previousTax) {

        private static TaxTotalJson of(TaxOfKindJson kind) {
            return new TaxTotalJson(kind.net(), kind.tax(), kind.previousNet(), kind.previousTax());
        }

        private TaxTotalJson plus(TaxTotalJson other) {
            return new TaxTotalJson(
                    net.plus(other.net),
                    tax.plus(other.tax),
                    previousNet.plus(other.previousNet),
                    previousTax.plus(other.previousTax));
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(
                    null, null, null, net.currency(), net, tax, net.plus(tax), previousNet, previousTax, null);
        }
    }

    static TaxReportJson of(ReportQuestion question, List<Row> rows) {
        List<TaxRowJson> items = rows.stream().map(TaxRowJson::of).toList();
        Map<List<Object>, TaxOfKindJson> kinds = new LinkedHashMap<>();
        items.stream()
                .sorted(Comparator.comparing(TaxRowJson::kind))
                .forEach(item -> kinds.merge(
                        List.of(item.net().currency(), item.kind()), TaxOfKindJson.of(item), TaxOfKindJson::plus));
        Map<Currency, TaxTotalJson> totals = new LinkedHashMap<>();
        kinds.values().forEach(kind -> totals.merge(kind.net().currency(), TaxTotalJson.of(kind), TaxTotalJson::plus));
        return new TaxReportJson(
                question.from(),
                question.to(),
                question.previousFrom(),
                question.previousTo(),
                items,
                List.copyOf(kinds.values()),
                List.copyOf(totals.values()));
    }

    ReportTable table(ReportFormat format) {
        List<List<@Nullable Object>> rows =
                items.stream().map(TaxRowJson::cells).toList();
        return format == ReportFormat.PDF
                ? TaxTable.paper(
                        COLUMNS,
                        rows,
                        kinds.stream().map(TaxOfKindJson::cells).toList(),
                        totals.stream().map(TaxTotalJson::cells).toList())
                : TaxTable.file(COLUMNS, rows);
    }
}
