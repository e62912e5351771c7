package io.thermae.booking.external;

import biweekly.ICalendar;
import biweekly.component.VFreeBusy;
import biweekly.io.scribe.component.RawComponentScribe;
import biweekly.io.text.ICalReader;
import biweekly.parameter.FreeBusyType;
import biweekly.property.FreeBusy;
import biweekly.util.Period;
import io.thermae.booking.api.CalendarFailure;
import io.thermae.booking.availability.Spans;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.outside.Deadline;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an iCalendar file (RFC 5545) says that somebody is busy: not what he does, nor with whom. What is free
 * (TRANSPARENT, or of the type FREE) or cancelled does not count. What mails and feeds of ours have put into the calendar is kept apart.
 */
public final class BusyTimes {

    private static final Pattern END = Pattern.compile("(?i)END:VCALENDAR\\s*+\\z");

    /** Those of the programs that have written the address are ours: {@code id@domain}, or {@code id-person@domain}. */
    private static final Pattern OURS =
            Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:-[-\\p{XDigit}]++)?@(.++)");

    private BusyTimes() {}

    /**
     * What of a calendar matters.
     *
     * @param window all else is left out
     * @param zone of dates and of times without a zone
     * @param ownDomain of the UIDs of visits
     * @param most times that may be busy
     */
    public record Frame(TimeRange window, ZoneId zone, String ownDomain, int most) {}

    /**
     * When somebody is busy, in order; times that touch are one.
     *
     * @param times by what is not of this platform
     * @param named by what may be a visit of ours, by its id; or one of another business here, to which we are elsewhere
     */
    public record Busy(List<TimeRange> times, Map<UUID, List<TimeRange>> named) {

        /** Without what is known here anyway: a booking would stand in its own way. */
        List<TimeRange> without(Set<UUID> ours) {
            List<TimeRange> all = new ArrayList<>(times);
            named.forEach((id, spans) -> all.addAll(ours.contains(id) ? List.of() : spans));
            return Spans.of(all).ranges();
        }
    }

    /** @throws CalendarUnread also if it takes longer than until the deadline, or the thread is interrupted */
    static Busy of(String text, Frame frame, Deadline deadline) throws CalendarUnread {
        String file = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // one that has broken off would free what comes after
        if (!END.matcher(file).find()) {
            throw new CalendarUnread(CalendarFailure.NOT_A_CALENDAR);
        }
        Budget budget = new Budget(frame.most(), deadline);
        List<TimeRange> times = new ArrayList<>();
        Map<UUID, List<TimeRange>> named = new HashMap<>();
        for (ICalendar calendar : read(Essentials.of(file, budget))) {
            read(calendar, frame, budget, times, named);
        }
        Spans window = Spans.of(List.of(frame.window()));
        named.replaceAll((id, each) -> Spans.of(each).intersect(window).ranges());
        return new Busy(Spans.of(times).intersect(window).ranges(), named);
    }

    private static List<ICalendar> read(String file) throws CalendarUnread {
        try (ICalReader reader = new ICalReader(file)) {
            reader.setCaretDecodingEnabled(false);
            // zones are for us to judge and to find: the library would list all that ever happens in one, and unasked
            reader.registerScribe(new RawComponentScribe(DescribedZones.COMPONENT));
            reader.setGlobalTimezoneIdResolver(name -> null);
            List<ICalendar> calendars = reader.readAll();
            if (!calendars.isEmpty()) {
                return calendars;
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            // what the library does not say that it throws: the file is somebody else's
            throw new CalendarUnread(CalendarFailure.NOT_A_CALENDAR);
        }
        throw new CalendarUnread(CalendarFailure.NOT_A_CALENDAR);
    }

    private static void read(
            ICalendar calendar, Frame frame, Budget budget, List<TimeRange> times, Map<UUID, List<TimeRange>> named)
            throws CalendarUnread {
        Moments moments = new Moments(new DescribedZones(calendar), frame.zone(), budget);
        for (EventSeries series : EventSeries.of(calendar, moments)) {
            ours(series.uid(), frame)
                    .map(id -> named.computeIfAbsent(id, of -> new ArrayList<>()))
                    .orElse(times)
                    .addAll(series.within(frame.window()));
        }
        for (VFreeBusy published : calendar.getFreeBusies()) {
            for (FreeBusy property : published.getFreeBusy()) {
                addBusy(times, property, frame, moments);
            }
        }
    }

    /** Of a type that nobody knows is busy, too (RFC 5545, 3.2.9). */
    private static void addBusy(List<TimeRange> times, FreeBusy property, Frame frame, Moments moments)
            throws CalendarUnread {
        if (FreeBusyType.FREE.equals(property.getType())) {
            return;
        }
        for (Period period : property.getValues()) {
            Optional<TimeRange> busy = span(property, period, moments);
            if (busy.isPresent() && busy.get().overlaps(frame.window())) {
                moments.budget().takeTime();
                times.add(busy.get());
            }
        }
    }

    private static Optional<TimeRange> span(FreeBusy property, Period period, Moments moments) throws CalendarUnread {
        try {
            return moments.of(property, period);
        } catch (DateTimeException | ArithmeticException e) {
            // one beyond all time
            return Optional.empty();
        }
    }

    private static Optional<UUID> ours(String name, Frame frame) {
        Matcher uid = OURS.matcher(name);
        return uid.matches() && uid.group(2).equals(frame.ownDomain().toLowerCase(Locale.ROOT))
                ? Optional.of(UUID.fromString(uid.group(1)))
                : Optional.empty();
    }
}
