package io.thermae.web.chart;

import io.thermae.kernel.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** How dates are said in charts. */
final class ChartDates {

    private ChartDates() {}

    static String said(LocalDate date, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(date);
    }
}
