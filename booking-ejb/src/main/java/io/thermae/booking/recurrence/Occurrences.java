package io.thermae.booking.recurrence;

import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * When a visit that repeats takes place: the recurrence set of an RRULE (RFC 5545, 3.3.10) on the wall clock, so that
 * 09:00 stays 09:00 when the clocks change. A rule has an end, repeats by days or longer, and begins with its first
 * occurrence.
 */
public final class Occurrences {

    /** The longest series. */
    public static final int MOST = 200;

    private static final Set<Frequency> FREQUENCIES =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);
    private static final TimeZone WALL_CLOCK = TimeZone.getTimeZone(ZoneOffset.UTC);

    private Occurrences() {}

    /**
     * The starts on the wall clock, in their order.
     *
     * @param rule the value of an RRULE, as {@code FREQ=WEEKLY;COUNT=10}
     * @param first the start of the first one
     * @param zone in which an UNTIL with a Z is meant
     * @throws InvalidInput that names the field {@code rule}: {@code unreadable_rule}, {@code rule_without_end},
     *     {@code rule_too_frequent}, {@code rule_too_long}, or {@code rule_without_start} if the first start is not its own
     */
    public static List<LocalDateTime> of(String rule, LocalDateTime first, ZoneId zone) {
        Recurrence read = read(rule);
        LocalDateTime until = until(read.getUntil(), zone);
        if (read.getCount() == null && until == null) {
            throw refused("rule_without_end");
        }
        if (!FREQUENCIES.contains(read.getFrequency())
                || !read.getByHour().isEmpty()
                || !read.getByMinute().isEmpty()
                || !read.getBySecond().isEmpty()) {
            throw refused("rule_too_frequent");
        }
        List<LocalDateTime> starts = starts(read, first, until);
        if (starts.isEmpty() || !starts.get(0).equals(first)) {
            throw refused("rule_without_start");
        }
        return starts;
    }

    private static List<LocalDateTime> starts(Recurrence rule, LocalDateTime first, @Nullable LocalDateTime until) {
        DateIterator dates = new Recurrence.Builder(rule)
                .until((ICalDate) null)
                .build()
                .getDateIterator(Date.from(first.toInstant(ZoneOffset.UTC)), WALL_CLOCK);
        List<LocalDateTime> starts = new ArrayList<>();
        while (dates.hasNext()) {
            LocalDateTime start = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            if (until != null && start.isAfter(until)) {
                break;
            }
            if (starts.size() == MOST) {
                throw new InvalidInput(List.of(new FieldViolation("rule", "rule_too_long", Map.of("max", MOST))));
            }
            starts.add(start);
        }
        return starts;
    }

    private static Recurrence read(String rule) {
        try {
            ParseContext context = new ParseContext();
            context.setVersion(ICalVersion.V2_0);
            Recurrence read = new RecurrenceRuleScribe()
                    .parseText(rule.strip(), null, new ICalParameters(), context)
                    .getValue();
            if (read != null
                    && read.getFrequency() != null
                    && read.getXRules().isEmpty()
                    && context.getWarnings().isEmpty()
                    && (read.getCount() == null || read.getUntil() == null)
                    && (read.getCount() == null || read.getCount() > 0)
                    && (read.getInterval() == null || read.getInterval() > 0)) {
                return read;
            }
        } catch (CannotParseException | IllegalArgumentException e) {
            throw refused("unreadable_rule");
        }
        throw refused("unreadable_rule");
    }

    /** An UNTIL is included; one that is a date means all of that day. */
    private static @Nullable LocalDateTime until(@Nullable ICalDate until, ZoneId zone) {
        if (until == null) {
            return null;
        }
        DateTimeComponents said = until.getRawComponents();
        if (said == null) {
            throw refused("unreadable_rule");
        }
        if (!until.hasTime()) {
            return LocalDateTime.of(said.getYear(), said.getMonth(), said.getDate(), 23, 59, 59);
        }
        LocalDateTime time = LocalDateTime.of(
                said.getYear(), said.getMonth(), said.getDate(), said.getHour(), said.getMinute(), said.getSecond());
        return said.isUtc()
                ? time.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime()
                : time;
    }

    private static InvalidInput refused(String code) {
        return new InvalidInput("rule", code);
    }
}
