package io.thermae.booking.external;

import biweekly.component.VEvent;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** When one event takes place: once, or by its rules and dates, without those that are taken out (RFC 5545, 3.8.5). */
final class EventTimes {

    private final VEvent event;
    private final DescribedZones zones;
    private final ZoneId own;
    private final Budget budget;

    /**
     * @param zones that the file describes
     * @param own of dates and floating times
     */
    EventTimes(VEvent event, DescribedZones zones, ZoneId own, Budget budget) {
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
    Optional<Occurrence> replaces() throws CalendarUnread {
        RecurrenceId id = event.getRecurrenceId();
        return id == null ? Optional.empty() : moment(id, id.getValue()).map(Moment::occurrence);
    }

    /**
     * The spans that overlap the window.
     *
     * @param replaced whether another event is in the place of one
     */
    List<TimeRange> within(TimeRange window, Predicate<Occurrence> replaced) throws CalendarUnread {
        DateStart begin = event.getDateStart();
        Optional<Moment> found = begin == null ? Optional.empty() : moment(begin, begin.getValue());
        if (found.isEmpty()) {
            return List.of();
        }
        Moment first = found.get();
        Length length = length(first);
        Set<Occurrence> excepted = new HashSet<>();
        for (ExceptionDates dates : event.getExceptionDates()) {
            for (ICalDate date : dates.getValues()) {
                moment(dates, date).map(Moment::occurrence).ifPresent(excepted::add);
            }
        }
        Predicate<Occurrence> out = replaced.or(excepted::contains);
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
            List<TimeRange> spans, ICalProperty property, Period period, TimeRange window, Predicate<Occurrence> out)
            throws CalendarUnread {
        Optional<Moment> start = moment(property, period.getStartDate());
        if (start.isEmpty()) {
            return;
        }
        Instant begins = start.get().instant();
        Instant ends = period.getEndDate() == null
                ? Length.of(period.getDuration()).from(start.get(), start.get().wall())
                : moment(property, period.getEndDate()).map(Moment::instant).orElse(begins);
        add(spans, start.get(), start.get().wall(), ends, window, out);
    }

    private void add(
            List<TimeRange> spans,
            Moment first,
            LocalDateTime start,
            Instant end,
            TimeRange window,
            Predicate<Occurrence> out)
            throws CalendarUnread {
        Instant begins = first.clock().at(start);
        boolean isOut = out.test(new Occurrence(begins, null)) || out.test(new Occurrence(null, start.toLocalDate()));
        if (!isOut && begins.isBefore(end) && begins.isBefore(window.end()) && end.isAfter(window.start())) {
            budget.takeTime();
            spans.add(new TimeRange(begins, end));
        }
    }

    /** How long each occurrence lasts: its days are days, whatever the clocks do meanwhile (RFC 5545, 3.3.6). */
    private record Length(long days, Duration exact) {

        static final long OF_A_DAY = Duration.ofDays(1).toMillis();

        static Length of(biweekly.util.@Nullable Duration said) {
            if (said == null) {
                return new Length(0, Duration.ZERO);
            }
            long days = 7L * number(said.getWeeks()) + number(said.getDays());
            long signed = said.isPrior() ? -days : days;
            return new Length(signed, Duration.ofMillis(said.toMillis() - signed * OF_A_DAY));
        }

        Instant from(Moment first, LocalDateTime start) {
            return first.clock().at(start.plusDays(days)).plus(exact);
        }

        LocalDateTime before(LocalDateTime wall) {
            return wall.minus(exact).minusDays(days + 1);
        }

        private static int number(@Nullable Integer value) {
            return value == null ? 0 : value;
        }
    }

    private Length length(Moment first) throws CalendarUnread {
        DateEnd end = event.getDateEnd();
        DurationProperty lasts = event.getDuration();
        biweekly.util.Duration said = lasts == null ? null : lasts.getValue();
        Optional<Moment> last = end == null ? Optional.empty() : moment(end, end.getValue());
        if (first.timed()) {
            return last.map(each -> new Length(0, Duration.between(first.instant(), each.instant())))
                    .orElseGet(() -> Length.of(said));
        }
        long days = last.map(each -> ChronoUnit.DAYS.between(
                        first.wall().toLocalDate(), each.wall().toLocalDate()))
                .orElse(said == null ? 1 : Length.of(said).days());
        return new Length(Math.max(1, days), Duration.ZERO);
    }

    private Optional<Moment> moment(ICalProperty property, @Nullable ICalDate value) throws CalendarUnread {
        budget.goOn();
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
