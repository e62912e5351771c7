package io.thermae.booking.external;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RawProperty;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import io.thermae.kernel.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All that a calendar says of one event: what repeats, and what takes the place of single occurrences, or of all that follow. */
final class EventSeries {

    private final String uid;
    private final Moments moments;
    private final List<VEvent> events = new ArrayList<>();
    private final Set<Occurrence> replaced = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    /**
     * From when on occurrences take place as another event says.
     *
     * @param instant of {@code from}
     */
    private record Change(Occurrence from, Instant instant, VEvent event, EventTimes times) {}

    private EventSeries(String uid, Moments moments) {
        this.uid = uid;
        this.moments = moments;
    }

    /** What is without a name is one, too. */
    static Collection<EventSeries> of(ICalendar calendar, Moments moments) throws CalendarUnread {
        Map<String, EventSeries> series = new HashMap<>();
        for (VEvent event : calendar.getEvents()) {
            series.computeIfAbsent(uid(event), uid -> new EventSeries(uid, moments))
                    .add(event);
        }
        series.values().forEach(each -> each.changes.sort(Comparator.comparing(Change::instant)));
        return series.values();
    }

    /** In small letters; empty if it has none. */
    String uid() {
        return uid;
    }

    /** The spans that overlap the window, in which somebody is busy. */
    List<TimeRange> within(TimeRange window) throws CalendarUnread {
        List<TimeRange> spans = new ArrayList<>();
        for (VEvent event : events) {
            EventTimes times = new EventTimes(event, moments);
            boolean alone = event.getRecurrenceId() != null;
            if (keepsBusy(event)) {
                Predicate<Occurrence> out = alone ? occurrence -> false : replaced::contains;
                Predicate<Occurrence> changed = alone || changes.isEmpty()
                        ? out
                        : out.or(each -> each.isFrom(changes.get(0).from()));
                add(spans, () -> times.within(window, changed));
            }
            for (int i = 0; !alone && i < changes.size(); i++) {
                Change change = changes.get(i);
                Predicate<Occurrence> before = replaced::contains;
                Predicate<Occurrence> early = before.or(each -> each.isBefore(change.from()));
                Predicate<Occurrence> out = i + 1 == changes.size() ? early : early.or(isFrom(changes.get(i + 1)));
                if (keepsBusy(change.event())) {
                    add(spans, () -> times.within(window, out, change.times()));
                }
            }
        }
        return spans;
    }

    private static Predicate<Occurrence> isFrom(Change change) {
        return each -> each.isFrom(change.from());
    }

    private void add(VEvent event) throws CalendarUnread {
        events.add(event);
        EventTimes times = new EventTimes(event, moments);
        try {
            times.replaces().ifPresent(moment -> {
                replaced.add(moment.occurrence());
                if (times.isForAllThatFollow()) {
                    changes.add(new Change(moment.occurrence(), moment.instant(), event, times));
                }
            });
        } catch (DateTimeException | ArithmeticException e) {
            // beyond all time, where nothing is to be replaced
        }
    }

    private interface Expansion {
        List<TimeRange> spans() throws CalendarUnread;
    }

    private static void add(List<TimeRange> spans, Expansion expansion) throws CalendarUnread {
        try {
            spans.addAll(expansion.spans());
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException | AssertionError e) {
            // an event beyond all time, or with a rule that is none: the others are as good as they were
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

    private static String uid(VEvent event) {
        Uid uid = event.getUid();
        return uid == null || uid.getValue() == null ? "" : uid.getValue().toLowerCase(Locale.ROOT);
    }
}
