package io.thermae.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Dates and instants as clients write them: of the years 1 to 9999. Java's calendar is far longer; out there the
 * database's ends, arithmetic overflows, and a year has no four digits.
 *
 * <p>All methods throw {@link DateTimeException} for what is no date at all.
 */
public final class Dates {

    static final int FIRST_YEAR = 1;
    static final int LAST_YEAR = 9999;

    private static final Pattern LOST_PLUS = Pattern.compile(" [0-9]{2}:[0-9]{2}$");

    private Dates() {}

    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        requireKnown(date.getYear());
        return date;
    }

    public static OffsetDateTime moment(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        requireKnown(moment.getYear());
        // the last evening of a year is another year's in UTC
        requireKnown(moment.withOffsetSameInstant(ZoneOffset.UTC).getYear());
        return moment;
    }

    /** As {@link #moment}, and tells of what would be an instant if its offset were not missing. */
    public static OffsetDateTime momentWithOffset(String text) {
        try {
            return moment(text);
        } catch (DateTimeParseException e) {
            requireKnown(withoutOffset(text).getYear());
            throw new Scalars.Refused("offset_missing");
        }
    }

    /** Whoever writes a plus into an address as it is has sent a space. */
    private static LocalDateTime withoutOffset(String text) {
        return text.contains("T")
                ? LocalDateTime.parse(LOST_PLUS.matcher(text).replaceFirst(""))
                : LocalDate.parse(text).atStartOfDay();
    }

    /**
     * An end of a period: an instant, or a date.
     *
     * @param zone in which a date is meant
     * @param daysAfterDate 1 if the date is still included, as an end that is not included is
     */
    public static Instant bound(String text, ZoneId zone, int daysAfterDate) {
        return text.contains("T")
                ? moment(text).toInstant()
                : date(text).plusDays(daysAfterDate).atStartOfDay(zone).toInstant();
    }

    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        requireKnown(instant.atOffset(ZoneOffset.UTC).getYear());
        return instant;
    }

    private static void requireKnown(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Scalars.Refused("", "year_out_of_range", Map.of("min", FIRST_YEAR, "max", LAST_YEAR));
        }
    }
}
