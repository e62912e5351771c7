package io.thermae.web.report;

import io.thermae.finance.api.PaymentMethod;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.TakingsReport.Row;
import io.thermae.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How money came and went back, beside as many days before. */
public record TakingsReportJson(
        LocalDate from,
        LocalDate to,
        LocalDate previousFrom,
        LocalDate previousTo,
        List<TakingsRowJson> items,
        @Schema(
                        description =
                                "In each currency, without credit, gift cards, visits of packages and points: they are no new money")
                List<TakingsTotalJson> totals) {

    private static final List<String> COLUMNS =
            List.of("start", "method", "currency", "taken", "givenBack", "net", "previousNet");

    /** What came by a method in a step. */
    public record TakingsRowJson(
            @Schema(description = "The first day of the day, week or month, or of the period") LocalDate start,
            PaymentMethod method,
            @Schema(description = "Tips included") Money taken,
            Money givenBack,
            Money net,
            Money previousNet) {

        private static TakingsRowJson of(Row row) {
            return new TakingsRowJson(
                    row.start(), row.method(), row.taken(), row.givenBack(), row.net(), row.previousNet());
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(start, method, net.currency(), taken, givenBack, net, previousNet);
        }
    }

    /** All of a currency. */
    public record TakingsTotalJson(Money taken, Money givenBack, Money net, Money previousNet) {

        private static TakingsTotalJson of(Row row) {
            return new TakingsTotalJson(row.taken(), row.givenBack(), row.net(), row.previousNet());
        }

        private TakingsTotalJson plus(TakingsTotalJson other) {
            return new TakingsTotalJson(
                    taken.plus(other.taken),
                    givenBack.plus(other.givenBack),
                    net.plus(other.net),
                    previousNet.plus(other.previousNet));
        }

        private List<@Nullable Object> cells() {
            return ReportTable.row(null, null, net.currency(), taken, givenBack, net, previousNet);
        }
    }

    static TakingsReportJson of(ReportQuestion question, List<Row> rows) {
        Map<Currency, TakingsTotalJson> totals = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.method().bringsMoney())
                .forEach(row -> totals.merge(row.net().currency(), TakingsTotalJson.of(row), TakingsTotalJson::plus));
        return new TakingsReportJson(
                question.from(),
                question.to(),
                question.previousFrom(),
                question.previousTo(),
                rows.stream().map(TakingsRowJson::of).toList(),
                List.copyOf(totals.values()));
    }

    ReportTable table() {
        return new ReportTable(
                "takings",
                COLUMNS,
                items.stream().map(TakingsRowJson::cells).toList(),
                totals.stream().map(TakingsTotalJson::cells).toList());
    }
}
