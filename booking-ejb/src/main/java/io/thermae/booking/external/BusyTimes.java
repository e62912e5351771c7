package io.thermae.booking.external;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RawProperty;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import io.thermae.booking.api.CalendarFailure;
import io.thermae.booking.availability.Spans;
import io.thermae.kernel.TimeRange;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When an iCalendar file (RFC 5545) says that somebody is busy: not what he does, nor with whom. What is free
 * (TRANSPARENT) or cancelled does not count, and neither do visits of ours that a mail has put into the calendar.
 */
public final class BusyTimes {

    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");
    private static final Pattern END = Pattern.compile("(?i)END:VCALENDAR\\s*+\\z");

    /** Nobody is busy every hour, and whoever says so of all time has a machine count. */
    private static final Pattern MANY_A_DAY =
            Pattern.compile("(?im)^(?:RRULE|EXRULE)[^\r\n]*FREQ=(?:SECONDLY|MINUTELY|HOURLY)");

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

    /** In order; those that touch are one. */
    static List<TimeRange> of(String text, Frame frame) throws CalendarUnread {
        String file = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // one that has broken off would free what comes after
        if (!END.matcher(file).find()) {
            throw new CalendarUnread(CalendarFailure.NOT_A_CALENDAR);
        }
        if (MANY_A_DAY.matcher(FOLD.matcher(file).replaceAll("")).find()) {
            throw new CalendarUnread(CalendarFailure.TOO_MANY_EVENTS);
        }
        Budget budget = new Budget(frame.most());
        List<TimeRange> busy = new ArrayList<>();
        for (ICalendar calendar : read(file)) {
            busy.addAll(of(calendar, frame, budget));
        }
        return Spans.of(busy).intersect(Spans.of(List.of(frame.window()))).ranges();
    }

    private static List<ICalendar> read(String file) throws CalendarUnread {
        try {
            List<ICalendar> calendars = Biweekly.parse(file).all();
            if (!calendars.isEmpty()) {
                return calendars;
            }
        } catch (RuntimeException e) {
            // what the library does not say that it throws: the file is somebody else's
            throw new CalendarUnread(CalendarFailure.NOT_A_CALENDAR);
        }
        throw new CalendarUnread(CalendarFailure.NOT_A_CALENDAR);
    }

    private static List<TimeRange> of(ICalendar calendar, Frame frame, Budget budget) throws CalendarUnread {
        Map<String, Set<EventTimes.Occurrence>> replaced = new HashMap<>();
        for (VEvent event : calendar.getEvents()) {
            times(event, calendar, frame, budget).replaces().ifPresent(occurrence -> replaced.computeIfAbsent(
                            uid(event), of -> new HashSet<>())
                    .add(occurrence));
        }
        List<TimeRange> busy = new ArrayList<>();
        for (VEvent event : calendar.getEvents()) {
            if (keepsBusy(event) && !isOurs(event, frame)) {
                Set<EventTimes.Occurrence> others =
                        event.getRecurrenceId() == null ? replaced.getOrDefault(uid(event), Set.of()) : Set.of();
                busy.addAll(within(times(event, calendar, frame, budget), frame, others));
            }
        }
        return busy;
    }

    private static List<TimeRange> within(EventTimes times, Frame frame, Set<EventTimes.Occurrence> replaced)
            throws CalendarUnread {
        try {
            return times.within(frame.window(), replaced);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            // an event beyond all time, or with a rule that is none: the others are as good as they were
            return List.of();
        }
    }

    private static EventTimes times(VEvent event, ICalendar calendar, Frame frame, Budget budget) {
        return new EventTimes(event, calendar.getTimezoneInfo(), frame.zone(), budget);
    }

    private static boolean keepsBusy(VEvent event) {
        Transparency transparency = event.getTransparency();
        Status status = event.getStatus();
        RawProperty outlook = event.getExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS");
        return !(transparency != null && transparency.isTransparent())
                && !(status != null && status.isCancelled())
                && !(outlook != null && "FREE".equalsIgnoreCase(outlook.getValue()));
    }

    private static boolean isOurs(VEvent event, Frame frame) {
        return uid(event).endsWith("@" + frame.ownDomain().toLowerCase(Locale.ROOT));
    }

    private static String uid(VEvent event) {
        Uid uid = event.getUid();
        return uid == null || uid.getValue() == null ? "" : uid.getValue().toLowerCase(Locale.ROOT);
    }
}
