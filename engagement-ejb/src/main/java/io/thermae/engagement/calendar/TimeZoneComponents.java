package io.thermae.engagement.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a calendar the rules of a time zone (VTIMEZONE), from the rules that the platform itself reckons with, so that
 * both mean the same instant even when the calendar's own tables are older.
 */
final class TimeZoneComponents {

    /** Before every event: the onset of an offset that has had no other before it. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private TimeZoneComponents() {}

    /** The component that is right from one instant until another, and longer where the zone's rules are for ever. */
    static VTimezone covering(ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        VTimezone component = new VTimezone(zone.getId());
        ZoneOffsetTransition latest = rules.previousTransition(from.plusNanos(1));
        if (latest == null) {
            ZoneOffset offset = rules.getOffset(from);
            component.addStandardTime(fill(new StandardTime(), LONG_AGO, offset, offset, null));
            addUntil(to, rules.nextTransition(from), component, rules);
            return component;
        }
        Optional<List<YearlyChange>> yearly = yearlyChanges(rules, latest);
        if (yearly.isPresent()) {
            for (YearlyChange change : yearly.get()) {
                add(component, rules, change.first(), change.recurrence());
            }
            return component;
        }
        addUntil(to, latest, component, rules);
        return component;
    }

    /** Adds a change of the offset and those that follow it, as far as they matter. */
    private static void addUntil(
            Instant to, @Nullable ZoneOffsetTransition first, VTimezone component, ZoneRules rules) {
        for (ZoneOffsetTransition change = first;
                change != null && !change.getInstant().isAfter(to);
                change = rules.nextTransition(change.getInstant())) {
            add(component, rules, change, null);
        }
    }

    /** The zone's changes of every year, if all from the latest one on follow rules that a recurrence can say. */
    private static Optional<List<YearlyChange>> yearlyChanges(ZoneRules rules, ZoneOffsetTransition latest) {
        boolean exceptionsAhead = rules.getTransitions().stream()
                .anyMatch(change -> change.getInstant().isAfter(latest.getInstant()));
        if (exceptionsAhead || rules.getTransitionRules().isEmpty()) {
            return Optional.empty();
        }
        int year = latest.getDateTimeBefore().getYear();
        List<YearlyChange> changes = new ArrayList<>();
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            Optional<YearlyChange> change = YearlyChange.of(rule, year);
            if (change.isEmpty()) {
                return Optional.empty();
            }
            changes.add(change.get());
        }
        boolean latestIsOneOfThem =
                changes.stream().anyMatch(change -> change.first().equals(latest));
        return latestIsOneOfThem ? Optional.of(changes) : Optional.empty();
    }

    private static void add(
            VTimezone component, ZoneRules rules, ZoneOffsetTransition onset, @Nullable Recurrence recurrence) {
        LocalDateTime at = onset.getDateTimeBefore();
        ZoneOffset from = onset.getOffsetBefore();
        ZoneOffset to = onset.getOffsetAfter();
        if (rules.isDaylightSavings(onset.getInstant())) {
            component.addDaylightSavingsTime(fill(new DaylightSavingsTime(), at, from, to, recurrence));
        } else {
            component.addStandardTime(fill(new StandardTime(), at, from, to, recurrence));
        }
    }

    private static <T extends Observance> T fill(
            T observance, LocalDateTime at, ZoneOffset from, ZoneOffset to, @Nullable Recurrence recurrence) {
        observance.setDateStart(new DateTimeComponents(
                at.getYear(),
                at.getMonthValue(),
                at.getDayOfMonth(),
                at.getHour(),
                at.getMinute(),
                at.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(utcOffset(from));
        observance.setTimezoneOffsetTo(utcOffset(to));
        if (recurrence != null) {
            observance.setRecurrenceRule(recurrence);
        }
        return observance;
    }

    private static UtcOffset utcOffset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }
}
