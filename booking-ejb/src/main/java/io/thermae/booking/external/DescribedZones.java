package io.thermae.booking.external;

import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.RawComponent;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.RecurrenceRule;
import biweekly.property.TimezoneId;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import io.thermae.booking.api.CalendarFailure;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The zones that a file describes itself (VTIMEZONE), of which those that the platform knows by name do not matter. The library
 * lists the changes of a zone one by one and remembers all of them, so only zones of which these are few are taken.
 */
final class DescribedZones {

    /** What this component is called while nobody has looked at it: the library would go through its changes at once. */
    static final String COMPONENT = "VTIMEZONE";

    private static final int MOST_PARTS = 200;
    private static final int MOST_CHANGES = 50_000;
    private static final int WEEKS_OF_A_YEAR = 53;

    private final Map<String, VTimezone> described = new HashMap<>();
    private final Map<String, Optional<EventClock>> clocks = new HashMap<>();

    /** @throws CalendarUnread {@code TOO_MANY_EVENTS} if to know what time it is would be too much work */
    DescribedZones(ICalendar calendar) throws CalendarUnread {
        long parts = 0;
        long changes = 0;
        for (RawComponent component : calendar.getExperimentalComponents(COMPONENT)) {
            TimezoneId id = component.getProperty(TimezoneId.class);
            if (id == null
                    || id.getValue() == null
                    || EventClock.known(id.getValue()).isPresent()) {
                continue;
            }
            VTimezone zone = new VTimezone(id.getValue());
            parts++;
            for (Observance part : parts(component)) {
                changes += changes(part);
                if (++parts > MOST_PARTS || changes > MOST_CHANGES) {
                    throw new CalendarUnread(CalendarFailure.TOO_MANY_EVENTS);
                }
                zone.addComponent(part);
            }
            described.putIfAbsent(id.getValue(), zone);
        }
    }

    /** By which a time with this TZID is written; empty if nobody knows the zone. */
    Optional<EventClock> clock(@Nullable String name) {
        return name == null ? Optional.empty() : clocks.computeIfAbsent(name, this::find);
    }

    private Optional<EventClock> find(String name) {
        Optional<EventClock> known = EventClock.known(name).map(EventClock::of);
        if (known.isPresent()) {
            return known;
        }
        VTimezone zone = described.get(name);
        if (zone != null) {
            return Optional.of(new DescribedClock(zone));
        }
        try {
            return Optional.of(EventClock.of(ZoneId.of(name, ZoneId.SHORT_IDS)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<Observance> parts(RawComponent component) {
        List<Observance> parts = new ArrayList<>();
        parts.addAll(component.getComponents(StandardTime.class));
        parts.addAll(component.getComponents(DaylightSavingsTime.class));
        return parts;
    }

    /** No fewer than the library has to go through. */
    private static long changes(Observance part) throws CalendarUnread {
        ICalDate start =
                part.getDateStart() == null ? null : part.getDateStart().getValue();
        int from = start == null ? DescribedClock.FIRST_YEAR : year(start, DescribedClock.FIRST_YEAR);
        long changes = 1;
        for (RecurrenceRule property : part.getProperties(RecurrenceRule.class)) {
            Recurrence rule = property.getValue();
            if (rule == null) {
                continue;
            }
            if (!isFollowed(rule)) {
                throw new CalendarUnread(CalendarFailure.TOO_MANY_EVENTS);
            }
            int until = year(rule.getUntil(), DescribedClock.LAST_YEAR);
            changes += aYear(rule) * Math.max(1, Math.min(until, DescribedClock.LAST_YEAR) - from + 1);
        }
        return changes;
    }

    private static int year(@Nullable ICalDate date, int otherwise) {
        return date == null || date.getRawComponents() == null
                ? otherwise
                : date.getRawComponents().getYear();
    }

    /** Clocks change on a day of the year. */
    private static boolean isFollowed(Recurrence rule) {
        return rule.getFrequency() == Frequency.YEARLY
                && RulePolicy.isFollowed(rule)
                && !RulePolicy.saysWhatTime(rule)
                && rule.getBySetPos().isEmpty()
                && rule.getByWeekNo().isEmpty();
    }

    private static long aYear(Recurrence rule) {
        long days = rule.getByDay().stream()
                .mapToLong(day -> day.getNum() != null ? 1 : rule.getByMonth().isEmpty() ? WEEKS_OF_A_YEAR : 5)
                .sum();
        return Math.max(1, rule.getByMonth().size())
                * Math.max(1, days)
                * Math.max(1, rule.getByMonthDay().size())
                * Math.max(1, rule.getByYearDay().size());
    }
}
