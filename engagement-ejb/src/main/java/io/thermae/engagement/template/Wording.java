package io.thermae.engagement.template;

import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How times and money are said to one reader.
 *
 * @param language the reader's
 * @param zone in which the thing that is told of takes place
 */
public record Wording(Language language, ZoneId zone) {

    private static final Pattern CODE_BEFORE_DIGIT = Pattern.compile("(\\p{L})(?=\\d)");

    /** Day and time of an instant, short: for headings. */
    public String shortly(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return spaced(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), at) + ", " + clock(at);
    }

    /** Day of an instant. */
    public String date(Instant instant) {
        return spaced(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), instant.atZone(zone));
    }

    /** A day. */
    public String date(LocalDate day) {
        return date(day.atStartOfDay(zone).toInstant());
    }

    /** Time of an instant, shortest of all: for text messages. */
    public String time(Instant instant) {
        return clock(instant.atZone(zone));
    }

    /** Day, time and offset of an instant. */
    public String moment(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return day(at) + ", " + clock(at) + " " + offset(at);
    }

    /**
     * Day, time from and to, and the zone's offset. The day is said twice if the end is on another, and so is the offset if
     * the clocks are changed in between.
     */
    public String span(Instant start, Instant end) {
        ZonedDateTime from = start.atZone(zone);
        ZonedDateTime to = end.atZone(zone);
        String first = day(from) + ", " + clock(from);
        if (!from.getOffset().equals(to.getOffset())) {
            first += " " + offset(from);
        }
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        String last = sameDay ? clock(to) : day(to) + ", " + clock(to);
        return first + " – " + last + " " + offset(to);
    }

    /** Time from and to. */
    public String hours(Instant start, Instant end) {
        return clock(start.atZone(zone)) + " – " + clock(end.atZone(zone));
    }

    /** An amount with its currency; exact. */
    public String money(Money money) {
        Currency currency = money.currency();
        NumberFormat format = NumberFormat.getCurrencyInstance(whereUsed(currency));
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        // Java leaves out the space that CLDR wants between letters and digits
        return CODE_BEFORE_DIGIT.matcher(format.format(money.amount())).replaceFirst("$1\u00A0");
    }

    /** As {@link #money}, for text messages: a space that is not in their alphabet has each of them cost as two. */
    public String shortMoney(Money money) {
        return money(money).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /** Where a currency is used it has a sign (₸); a currency's code begins with its country's (ISO 4217). */
    private Locale whereUsed(Currency currency) {
        return new Locale.Builder()
                .setLocale(language.locale())
                .setRegion(currency.getCurrencyCode().substring(0, 2))
                .build();
    }

    private String day(ZonedDateTime at) {
        return spaced(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), at);
    }

    private String clock(ZonedDateTime at) {
        return spaced(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at);
    }

    private static String offset(ZonedDateTime at) {
        ZoneOffset offset = at.getOffset();
        return offset.equals(ZoneOffset.UTC) ? "(UTC)" : "(UTC" + offset + ")";
    }

    /** Newer Java versions put a narrow no-break space before "AM", which some mail readers show as a box. */
    private String spaced(DateTimeFormatter format, ZonedDateTime at) {
        return format.withLocale(language.locale()).format(at).replace('\u202F', ' ');
    }
}
