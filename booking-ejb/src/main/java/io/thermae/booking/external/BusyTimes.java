package io.thermae.booking.external;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.scribe.component.RawComponentScribe;
import biweekly.io.text.ICalReader;
import biweekly.property.RawProperty;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import io.thermae.booking.api.CalendarFailure;
import io.thermae.booking.availability.Spans;
import io.thermae.kernel.TimeRange;
import io.thermae.kernel.outside.Deadline;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an iCalendar file (RFC 5545) says that somebody is busy: not what he does, nor with whom. What is free
 * (TRANSPARENT) or cancelled does not count. What
 * mails and feeds of ours have put into the calendar is kept apart.
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
        DescribedZones zones = new DescribedZones(calendar);
        Map<String, Set<EventTimes.Occurrence>> replaced = new HashMap<>();
        for (VEvent event : calendar.getEvents()) {
            new EventTimes(event, zones, frame.zone(), budget)
                    .replaces()
                    .ifPresent(occurrence -> replaced.computeIfAbsent(uid(event), of -> new HashSet<>())
                            .add(occurrence));
        }
        for (VEvent event : calendar.getEvents()) {
            if (keepsBusy(event)) {
                Set<EventTimes.Occurrence> others =
                        event.getRecurrenceId() == null ? replaced.getOrDefault(uid(event), Set.of()) : Set.of();
                within(new EventTimes(event, zones, frame.zone(), budget), frame, others::contains)
                        .forEach(ours(event, frame)
                                .map(id -> named.computeIfAbsent(id, of -> new ArrayList<>()))
                                .orElse(times)::add);
            }
        }
    }

    private static List<TimeRange> within(EventTimes times, Frame frame, Predicate<EventTimes.Occurrence> replaced)
            throws CalendarUnread {
        try {
            return times.within(frame.window(), replaced);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException | AssertionError e) {
            // an event beyond all time, or with a rule that is none: the others are as good as they were
            return List.of();
        }
    }

    private static boolean keepsBusy(VEvent event) {
        Transparency transparency = event.getTransparency();
        Status status = event.getStatus();
        RawProperty outlook = event.getExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS");
        return !(transparency != null && transparency.isTransparent())
                && !(status != null && status.isCancelled())
                && !(outlook != null && "FREE".equalsIgnoreCase(outlook.getValue()));
    }

    private static Optional<UUID> ours(VEvent event, Frame frame) {
        Matcher uid = OURS.matcher(uid(event));
        return uid.matches() && uid.group(2).equals(frame.ownDomain().toLowerCase(Locale.ROOT))
                ? Optional.of(UUID.fromString(uid.group(1)))
                : Optional.empty();
    }

    private static String uid(VEvent event) {
        Uid uid = event.getUid();
        return uid == null || uid.getValue() == null ? "" : uid.getValue().toLowerCase(Locale.ROOT);
    }
}
