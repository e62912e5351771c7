package io.thermae.booking.external;

import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import io.thermae.booking.api.CalendarFailure;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The starts that a rule gives on its event's wall clock, so that 09:00 stays 09:00 when the clocks change.
 *
 * @param clock of the event
 * @param own zone of an end that is a date
 */
record RuleStarts(Recurrence rule, LocalDateTime first, EventClock clock, ZoneId own) {

    /** After a hundred years without a start the library takes it that there is none, those that it skips included. */
    private static final int SKIPPED_YEARS = 90;

    private static final TimeZone WALL_CLOCK = TimeZone.getTimeZone(ZoneOffset.UTC);

    /** Those that are not before the first, nor after the second. */
    List<LocalDateTime> between(LocalDateTime from, LocalDateTime to, Budget budget) throws CalendarUnread {
        budget.takeRule();
        if (!RulePolicy.isFollowed(rule)) {
            throw new CalendarUnread(CalendarFailure.TOO_MANY_EVENTS);
        }
        Predicate<LocalDateTime> isOver = over(rule.getUntil());
        DateIterator dates =
                new Recurrence.Builder(rule).until((ICalDate) null).build().getDateIterator(date(first), WALL_CLOCK);
        if (canSkip() && from.isAfter(first) && from.minusYears(SKIPPED_YEARS).isBefore(first)) {
            dates.advanceTo(date(from));
        }
        List<LocalDateTime> starts = new ArrayList<>();
        while (dates.hasNext()) {
            budget.takeStep();
            LocalDateTime start = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            if (start.isAfter(to) || isOver.test(start)) {
                break;
            }
            if (!start.isBefore(from)) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** Where occurrences are counted, or are many a day, skipping them would be work that no budget sees. */
    private boolean canSkip() {
        return rule.getCount() == null && !RulePolicy.saysWhatTime(rule);
    }

    /** An UNTIL is included; one that is a date means all of that day. */
    private Predicate<LocalDateTime> over(@Nullable ICalDate until) {
        DateTimeComponents said = until == null ? null : until.getRawComponents();
        if (until == null || said == null) {
            return start -> false;
        }
        LocalDateTime last = until.hasTime()
                ? LocalDateTime.of(
                        said.getYear(),
                        said.getMonth(),
                        said.getDate(),
                        said.getHour(),
                        said.getMinute(),
                        Math.min(said.getSecond(), 59))
                : LocalDateTime.of(said.getYear(), said.getMonth(), said.getDate(), 23, 59, 59);
        return said.isUtc()
                ? start -> clock.at(start).isAfter(last.toInstant(ZoneOffset.UTC))
                : start -> start.isAfter(last);
    }

    private static Date date(LocalDateTime wall) {
        return Date.from(wall.toInstant(ZoneOffset.UTC));
    }
}
