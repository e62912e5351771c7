package io.thermae.web.chart;

import io.thermae.finance.api.ReportQuestion;
import io.thermae.finance.api.RevenueReport.Row;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.Period;
import io.thermae.web.chart.Drawing.Series;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Revenue over time, beside as many days before. */
final class RevenueChart {

    private final ReportQuestion question;
    private final Period.Step step;
    private final Currency currency;
    private final Language language;

    private RevenueChart(ReportQuestion question, Period.Step step, Currency currency, Language language) {
        this.question = question;
        this.step = step;
        this.currency = currency;
        this.language = language;
    }

    /**
     * What is to be drawn.
     *
     * @param question with the step of the rows
     * @param rows of the business; those in other currencies are left out
     */
    static Drawing of(ReportQuestion question, List<Row> rows, Currency currency, Language language) {
        return new RevenueChart(question, Objects.requireNonNull(question.step()), currency, language).draw(rows);
    }

    private Drawing draw(List<Row> rows) {
        Map<LocalDate, Row> byStart = new HashMap<>();
        rows.stream()
                .filter(row -> row.net().currency().equals(currency))
                .forEach(row -> byStart.put(row.start(), row));
        List<LocalDate> starts = StepPolicy.starts(question.from(), question.to(), step);
        List<@Nullable Number> now = new ArrayList<>();
        List<@Nullable Number> before = new ArrayList<>();
        Money none = Money.zero(currency);
        Money sum = none;
        Money sumBefore = none;
        for (LocalDate start : starts) {
            Row row = byStart.get(start);
            Money net = row == null ? none : row.net();
            Money previous = row == null ? none : row.previousNet();
            now.add(net.amount());
            before.add(previous.amount());
            sum = sum.plus(net);
            sumBefore = sumBefore.plus(previous);
        }
        String title = word("revenue", date(question.from()), date(question.to()));
        return new Drawing(
                language,
                title,
                word("revenue-says", title, said(sum), said(sumBefore)),
                word("revenue-axis", sign()),
                false,
                StepPolicy.labels(starts, step, language),
                new Series(word("revenue-now"), now),
                new Series(word("before"), before));
    }

    private String said(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(money.amount()) + '\u00A0' + sign();
    }

    /** Not every version of the repository of locales has the tenge's. */
    private String sign() {
        return "KZT".equals(currency.getCurrencyCode()) ? "\u20B8" : currency.getSymbol(language.locale());
    }

    private String date(LocalDate date) {
        return ChartDates.said(date, language);
    }

    private String word(String key, String... values) {
        return ChartWords.of(language, key, values);
    }
}
