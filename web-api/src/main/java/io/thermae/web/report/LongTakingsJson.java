package io.thermae.web.report;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.TakingsReport.Row;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report of a long period tells of how money came and went back. */
public record LongTakingsJson(List<LongTakingsRowJson> items) {

    private static final List<String> COLUMNS = List.of("start", "method", "currency", "taken", "givenBack", "net");

    /** What came by a method in a step. */
    public record LongTakingsRowJson(
            @Schema(description = "The first day of the day, week or month") LocalDate start,
            PaymentMethod method,
            @Schema(description = "Tips included") Money taken,
            Money givenBack,
            Money net) {

        private static LongTakingsRowJson of(Row row) {
            return new LongTakingsRowJson(row.start(), row.method(), row.taken(), row.givenBack(), row.net());
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(start, method, net.currency(), taken, givenBack, net);
        }

        private LongTakingsRowJson plus(LongTakingsRowJson other) {
            return new LongTakingsRowJson(
                    start, method, taken.plus(other.taken), givenBack.plus(other.givenBack), net.plus(other.net));
        }
    }

    static LongTakingsJson of(List<Row> rows) {
        return new LongTakingsJson(rows.stream().map(LongTakingsRowJson::of).toList());
    }

    ReportTable table(String name) {
        return new ReportTable(
                name,
                COLUMNS,
                items.stream().map(LongTakingsRowJson::cells).toList(),
                totals().stream().map(LongTakingsRowJson::cells).toList());
    }

    /** Of new money, as in the reports of short periods. */
    private Collection<LongTakingsRowJson> totals() {
        Map<Currency, LongTakingsRowJson> totals = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.method().bringsMoney())
                .forEach(item -> totals.merge(item.net().currency(), item, LongTakingsRowJson::plus));
        return totals.values();
    }
}
