package io.thermae.finance.paper;

import io.thermae.finance.api.TableOnPaper.Days;
import io.thermae.finance.api.TableOnPaper.Percentage;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How money, percentages, dates and times are written in a language, as the Unicode Common Locale Data Repository has it. */
final class PaperFormat {

    private static final int DECIMALS_OF_PERCENT = 3;
    private static final char NO_BREAK_SPACE = '\u00A0';

    // not every version of the repository has it
    private static final String TENGE = "KZT";
    private static final String TENGE_SIGN = "\u20B8";

    private final Locale locale;
    private final String monthOfYear;

    PaperFormat(Language language) {
        this.locale = language.locale();
        // the repository's; of it Java 17 has only whole dates
        this.monthOfYear = switch (language) {
            case EN -> "MMMM y";
            case RU -> "LLLL y 'г'.";
            case KK -> "y 'ж'. MMMM";
        };
    }

    /** What stands in a cell of a table, or above one. Null is an empty text. */
    String cell(@Nullable Object value) {
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof LocalDate date) {
            return date(date, FormatStyle.MEDIUM);
        }
        if (value instanceof YearMonth month) {
            return DateTimeFormatter.ofPattern(monthOfYear, locale).format(month);
        }
        if (value instanceof Percentage percentage) {
            return percent(percentage.rate());
        }
        if (value instanceof Days days) {
            return date(days.from()) + " \u2013 " + date(days.to());
        }
        if (value instanceof LocalDateTime moment) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(moment);
        }
        return Objects.toString(value, "");
    }

    /** As {@code 1 500,00 ₸}, or with the currency's code if the language has no sign for it. */
    String money(Money money) {
        Currency currency = money.currency();
        String sign = TENGE.equals(currency.getCurrencyCode()) ? TENGE_SIGN : currency.getSymbol(locale);
        boolean isCode = sign.equals(currency.getCurrencyCode());
        NumberFormat format = isCode ? NumberFormat.getNumberInstance(locale) : withSign(sign);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return isCode ? format.format(money.amount()) + NO_BREAK_SPACE + sign : format.format(money.amount());
    }

    private NumberFormat withSign(String sign) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setCurrencySymbol(sign);
        format.setDecimalFormatSymbols(symbols);
        return format;
    }

    /** @param rate in thousandths of a percent */
    String percent(int rate) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(DECIMALS_OF_PERCENT);
        return format.format(BigDecimal.valueOf(rate, DECIMALS_OF_PERCENT + 2));
    }

    String date(LocalDate date) {
        return date(date, FormatStyle.LONG);
    }

    private String date(LocalDate date, FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).format(date);
    }

    String number(int number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
