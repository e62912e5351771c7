package io.thermae.booking.external;

import biweekly.component.VEvent;
import biweekly.parameter.Range;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DurationProperty;
import biweekly.property.ExceptionDates;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceId;
import biweekly.property.RecurrenceProperty;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import io.thermae.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** When one event takes place: once, or by its rules and dates, without those that are taken out (RFC 5545, 3.8.5). */
final class EventTimes {

    private final VEvent event;
    private final Moments moments;

    EventTimes(VEvent event, Moments moments) {
        this.event = event;
        this.moments = moments;
    }

    /** Of which other event's occurrence it takes the place; empty if of none. */
    Optional<Moment> replaces() throws CalendarUnread {
        RecurrenceId id = event.getRecurrenceId();
        return id == null ? Optional.empty() : moments.of(id, id.getValue());
    }

    /** Whether what follows the occurrence that it replaces is changed as that is. */
    boolean isForAllThatFollow() {
        RecurrenceId id = event.getRecurrenceId();
        return id != null && Range.THIS_AND_FUTURE.equals(id.getRange());
    }

    /**
     * The spans that overlap the window.
     *
     * @param replaced whether another event is in the place of one
     */
    List<TimeRange> within(TimeRange window, Predicate<Occurrence> replaced) throws CalendarUnread {
        Optional<Moment> first = first();
        return first.isEmpty()
                ? List.of()
                : within(window, replaced, first.get(), Course.asGiven(first.get(), length(first.get())), false);
    }

    /**
     * The same of those that take place as another event says.
     *
     * @param change which takes the place of an occurrence, and has changed all that follow
     */
    List<TimeRange> within(TimeRange window, Predicate<Occurrence> replaced, EventTimes change) throws CalendarUnread {
        // whoever changes a series often has all of it looked through as often
        moments.budget().takeRule();
        moments.budget().takeSteps(dates());
        Optional<Moment> first = first();
        Optional<Moment> changed = change.replaces();
        Optional<Moment> start = change.first();
        if (first.isEmpty() || changed.isEmpty() || start.isEmpty()) {
            return List.of();
        }
        Course course = Course.changed(first.get(), changed.get(), start.get(), change.length(start.get()));
        return within(window, replaced, first.get(), course, true);
    }

    private List<TimeRange> within(
            TimeRange window, Predicate<Occurrence> replaced, Moment first, Course course, boolean changed)
            throws CalendarUnread {
        List<TimeRange> periods = new ArrayList<>();
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            for (Period period : dates.getPeriods()) {
                moments.of(dates, period).ifPresent(periods::add);
            }
        }
        LocalDateTime from = course.earliest(window.start());
        LocalDateTime to = course.latest(window.end());
        LocalDateTime excludedFrom = periods.stream()
                .map(period -> first.clock().wall(period.start()))
                .reduce(from, (one, other) -> one.isBefore(other) ? one : other);
        Predicate<Occurrence> out = replaced.or(excepted(first, excludedFrom, to)::contains);
        List<TimeRange> spans = new ArrayList<>();
        for (LocalDateTime start : starts(first, from, to)) {
            if (!isOut(first, start, out)) {
                add(spans, course.begins(start), course.ends(start), window);
            }
        }
        for (TimeRange period : periods) {
            LocalDateTime start = first.clock().wall(period.start());
            if (!isOut(first, start, out)) {
                add(
                        spans,
                        changed ? course.begins(start) : period.start(),
                        changed ? course.ends(start) : period.end(),
                        window);
            }
        }
        return spans;
    }

    private Set<LocalDateTime> starts(Moment first, LocalDateTime from, LocalDateTime to) throws CalendarUnread {
        Set<LocalDateTime> starts = given(RecurrenceRule.class, first, from, to);
        starts.add(first.wall());
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            for (ICalDate date : dates.getDates()) {
                moments.of(dates, date)
                        .map(each -> first.clock().wall(each.instant()))
                        .ifPresent(starts::add);
            }
        }
        return starts;
    }

    private Set<Occurrence> excepted(Moment first, LocalDateTime from, LocalDateTime to) throws CalendarUnread {
        Set<Occurrence> excepted = new HashSet<>();
        for (ExceptionDates dates : event.getExceptionDates()) {
            for (ICalDate date : dates.getValues()) {
                moments.of(dates, date).map(Moment::occurrence).ifPresent(excepted::add);
            }
        }
        given(ExceptionRule.class, first, from, to)
                .forEach(start -> excepted.add(new Moment(start, first.timed(), first.clock()).occurrence()));
        return excepted;
    }

    private Set<LocalDateTime> given(
            Class<? extends RecurrenceProperty> kind, Moment first, LocalDateTime from, LocalDateTime to)
            throws CalendarUnread {
        Set<LocalDateTime> starts = new TreeSet<>();
        for (RecurrenceProperty rule : event.getProperties(kind)) {
            if (rule.getValue() != null && event.getRecurrenceId() == null) {
                starts.addAll(new RuleStarts(rule.getValue(), first.wall(), first.clock(), moments.own())
                        .between(from, to, moments.budget()));
            }
        }
        return starts;
    }

    private int dates() {
        return event.getExceptionDates().stream()
                        .mapToInt(dates -> dates.getValues().size())
                        .sum()
                + event.getRecurrenceDates().stream()
                        .mapToInt(dates ->
                                dates.getDates().size() + dates.getPeriods().size())
                        .sum();
    }

    private static boolean isOut(Moment first, LocalDateTime start, Predicate<Occurrence> out) {
        return out.test(new Occurrence(first.clock().at(start), null))
                || out.test(new Occurrence(null, start.toLocalDate()));
    }

    private void add(List<TimeRange> spans, Instant begins, Instant ends, TimeRange window) throws CalendarUnread {
        if (begins.isBefore(ends) && begins.isBefore(window.end()) && ends.isAfter(window.start())) {
            moments.budget().takeTime();
            spans.add(new TimeRange(begins, ends));
        }
    }

    private Optional<Moment> first() throws CalendarUnread {
        DateStart begin = event.getDateStart();
        return begin == null ? Optional.empty() : moments.of(begin, begin.getValue());
    }

    private EventLength length(Moment first) throws CalendarUnread {
        DateEnd end = event.getDateEnd();
        DurationProperty lasts = event.getDuration();
        biweekly.util.@Nullable Duration said = lasts == null ? null : lasts.getValue();
        Optional<Moment> last = end == null ? Optional.empty() : moments.of(end, end.getValue());
        if (first.timed()) {
            return last.map(each -> new EventLength(0, Duration.between(first.instant(), each.instant())))
                    .orElseGet(() -> EventLength.of(said));
        }
        long days = last.map(each -> ChronoUnit.DAYS.between(
                        first.wall().toLocalDate(), each.wall().toLocalDate()))
                .orElse(said == null ? 1 : EventLength.of(said).days());
        return new EventLength(Math.max(1, days), Duration.ZERO);
    }
}
