package io.thermae.booking.external;

import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DurationProperty;
import biweekly.property.ExceptionDates;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceId;
import biweekly.property.RecurrenceRule;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import io.thermae.kernel.TimeRange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When one event takes place: once, or by its rules and dates, without those that are taken out (RFC 5545, 3.8.5). */
final class EventTimes {

    private final VEvent event;
    private final TimezoneInfo zones;
    private final ZoneId own;
    private final Budget budget;

    /**
     * @param zones that the file describes
     * @param own of dates and floating times
     */
    EventTimes(VEvent event, TimezoneInfo zones, ZoneId own, Budget budget) {
        this.event = event;
        this.zones = zones;
        this.own = own;
        this.budget = budget;
    }

    /** What an event is called by which another one replaces a single occurrence: an instant, or all of a date. */
    record Occurrence(@Nullable Instant at, @Nullable LocalDate date) {}

    /** A value as it is written. */
    private record Moment(LocalDateTime wall, boolean timed, EventClock clock) {
        Instant instant() {
            return clock.at(wall);
        }

        Occurrence occurrence() {
            return timed ? new Occurrence(instant(), null) : new Occurrence(null, wall.toLocalDate());
        }
    }

    /** Of which other event's occurrence it takes the place; empty if of none. */
    Optional<Occurrence> replaces() {
        RecurrenceId id = event.getRecurrenceId();
        return id == null ? Optional.empty() : moment(id, id.getValue()).map(Moment::occurrence);
    }

    /**
     * The spans that overlap the window.
     *
     * @param replaced by other events
     */
    List<TimeRange> within(TimeRange window, Set<Occurrence> replaced) throws CalendarUnread {
        DateStart begin = event.getDateStart();
        Optional<Moment> found = begin == null ? Optional.empty() : moment(begin, begin.getValue());
        if (found.isEmpty()) {
            return List.of();
        }
        Moment first = found.get();
        Length length = length(first);
        Set<Occurrence> out = new HashSet<>(replaced);
        for (ExceptionDates dates : event.getExceptionDates()) {
            dates.getValues()
                    .forEach(date -> moment(dates, date).map(Moment::occurrence).ifPresent(out::add));
        }
        List<TimeRange> spans = new ArrayList<>();
        for (LocalDateTime start : starts(first, length, window)) {
            add(spans, first, start, length.from(first, start), window, out);
        }
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            for (Period period : dates.getPeriods()) {
                addPeriod(spans, dates, period, window, out);
            }
        }
        return spans;
    }

    private Set<LocalDateTime> starts(Moment first, Length length, TimeRange window) throws CalendarUnread {
        Set<LocalDateTime> starts = new TreeSet<>(List.of(first.wall()));
        LocalDateTime from = length.before(first.clock().wall(window.start()));
        LocalDateTime to = first.clock().wall(window.end()).plusDays(1);
        for (RecurrenceRule rule : event.getProperties(RecurrenceRule.class)) {
            if (rule.getValue() != null && event.getRecurrenceId() == null) {
                starts.addAll(
                        new RuleStarts(rule.getValue(), first.wall(), first.clock(), own).between(from, to, budget));
            }
        }
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            for (ICalDate date : dates.getDates()) {
                moment(dates, date)
                        .map(each -> first.clock().wall(each.instant()))
                        .ifPresent(starts::add);
            }
        }
        return starts;
    }

    private void addPeriod(
            List<TimeRange> spans, ICalProperty property, Period period, TimeRange window, Set<Occurrence> out)
            throws CalendarUnread {
        Optional<Moment> start = moment(property, period.getStartDate());
        if (start.isEmpty()) {
            return;
        }
        Instant begins = start.get().instant();
        Instant ends = period.getEndDate() == null
                ? begins.plusMillis(
                        period.getDuration() == null ? 0 : period.getDuration().toMillis())
                : moment(property, period.getEndDate()).map(Moment::instant).orElse(begins);
        add(spans, start.get(), start.get().wall(), ends, window, out);
    }

    private void add(
            List<TimeRange> spans,
            Moment first,
            LocalDateTime start,
            Instant end,
            TimeRange window,
            Set<Occurrence> out)
            throws CalendarUnread {
        Instant begins = first.clock().at(start);
        boolean isOut =
                out.contains(new Occurrence(begins, null)) || out.contains(new Occurrence(null, start.toLocalDate()));
        if (!isOut && begins.isBefore(end) && begins.isBefore(window.end()) && end.isAfter(window.start())) {
            budget.takeTime();
            spans.add(new TimeRange(begins, end));
        }
    }

    /** How long each occurrence lasts: dates in whole days, whatever the clocks do meanwhile. */
    private record Length(Duration exact, long days) {

        Instant from(Moment first, LocalDateTime start) {
            return first.timed()
                    ? first.clock().at(start).plus(exact)
                    : first.clock().at(start.plusDays(days));
        }

        LocalDateTime before(LocalDateTime wall) {
            return wall.minus(exact).minusDays(days + 1);
        }
    }

    private Length length(Moment first) {
        DateEnd end = event.getDateEnd();
        DurationProperty lasts = event.getDuration();
        Optional<Moment> last = end == null ? Optional.empty() : moment(end, end.getValue());
        if (first.timed()) {
            Duration exact = last.map(each -> Duration.between(first.instant(), each.instant()))
                    .orElse(Duration.ofMillis(
                            lasts == null || lasts.getValue() == null
                                    ? 0
                                    : lasts.getValue().toMillis()));
            return new Length(exact, 0);
        }
        long days = last.map(each -> ChronoUnit.DAYS.between(
                        first.wall().toLocalDate(), each.wall().toLocalDate()))
                .orElse(
                        lasts == null || lasts.getValue() == null
                                ? 1
                                : Duration.ofMillis(lasts.getValue().toMillis()).toDays());
        return new Length(Duration.ZERO, Math.max(1, days));
    }

    private Optional<Moment> moment(ICalProperty property, @Nullable ICalDate value) {
        DateTimeComponents said = value == null ? null : value.getRawComponents();
        if (value == null || said == null) {
            return Optional.empty();
        }
        boolean timed = value.hasTime() && said.hasTime();
        try {
            LocalDateTime wall = timed
                    ? LocalDateTime.of(
                            said.getYear(),
                            said.getMonth(),
                            said.getDate(),
                            said.getHour(),
                            said.getMinute(),
                            Math.min(said.getSecond(), 59))
                    : LocalDate.of(said.getYear(), said.getMonth(), said.getDate())
                            .atStartOfDay();
            return Optional.of(
                    new Moment(wall, timed, timed ? EventClock.of(property, said, zones, own) : EventClock.of(own)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
