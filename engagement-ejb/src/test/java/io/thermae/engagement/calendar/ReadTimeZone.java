package io.thermae.engagement.calendar;

import biweekly.component.Observance;
import biweekly.component.VTimezone;
import biweekly.property.RecurrenceRule;
import biweekly.util.DateTimeComponents;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * A VTIMEZONE as a calendar reads it, by the letter of RFC 5545, 3.6.5: the observance with the latest onset is in force.
 * (biweekly's own reading takes every daylight saving for one hour, which is wrong on Lord Howe Island.)
 */
record ReadTimeZone(List<Onset> onsets) {

    /** From when an offset is in force. */
    record Onset(Instant at, ZoneOffset offset) {}

    /** Reads the observances, and the recurrences of each until the given instant. */
    static ReadTimeZone of(Collection<VTimezone> components, Instant until) {
        List<Onset> onsets = new ArrayList<>();
        components.stream()
                .flatMap(component -> Stream.concat(
                        component.getStandardTimes().stream(), component.getDaylightSavingsTime().stream()))
                .forEach(observance -> onsets.addAll(onsets(observance, until)));
        onsets.sort(Comparator.comparing(Onset::at));
        return new ReadTimeZone(onsets);
    }

    private static List<Onset> onsets(Observance observance, Instant until) {
        ZoneOffset from = offset(observance.getTimezoneOffsetFrom().getValue().getMillis());
        ZoneOffset to = offset(observance.getTimezoneOffsetTo().getValue().getMillis());
        LocalDateTime first = local(observance.getDateStart().getValue().getRawComponents());
        RecurrenceRule rule = observance.getRecurrenceRule();
        if (rule == null) {
            return List.of(new Onset(first.toInstant(from), to));
        }
        List<Onset> onsets = new ArrayList<>();
        DateIterator times =
                rule.getDateIterator(Date.from(first.toInstant(ZoneOffset.UTC)), TimeZone.getTimeZone("UTC"));
        Instant onset;
        do {
            onset = LocalDateTime.ofInstant(times.next().toInstant(), ZoneOffset.UTC)
                    .toInstant(from);
            onsets.add(new Onset(onset, to));
        } while (onset.isBefore(until));
        return onsets;
    }

    /** The instant that a time of an event means: the first coming of a wall time, or UTC where that is said. */
    Instant instant(DateTimeComponents time) {
        LocalDateTime local = local(time);
        if (time.isUtc()) {
            return local.toInstant(ZoneOffset.UTC);
        }
        return onsets.stream()
                .map(onset -> local.toInstant(onset.offset()))
                .filter(instant -> local.toInstant(at(instant)).equals(instant))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private ZoneOffset at(Instant instant) {
        return onsets.stream()
                .filter(onset -> !onset.at().isAfter(instant))
                .reduce((earlier, later) -> later)
                .map(Onset::offset)
                .orElse(ZoneOffset.MIN);
    }

    private static LocalDateTime local(DateTimeComponents time) {
        return LocalDateTime.of(
                time.getYear(), time.getMonth(), time.getDate(), time.getHour(), time.getMinute(), time.getSecond());
    }

    private static ZoneOffset offset(long millis) {
        return ZoneOffset.ofTotalSeconds(Math.toIntExact(millis / 1000));
    }
}
