package io.thermae.engagement.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes iCalendar objects (RFC 5545): each time by the wall clock of its place, with that zone's rules. */
public final class CalendarFile {

    private static final String PRODUCT = "-//Thermae//Thermae//EN";
    private static final int HOURS_BETWEEN_LOOKS = 1;

    private CalendarFile() {}

    /**
     * What anybody may put into his calendar.
     *
     * @param writtenAt when it is made
     */
    public static String of(List<Entry> entries, Instant writtenAt) {
        return write(holding(entries, writtenAt));
    }

    /**
     * The same, to be looked at again and again.
     *
     * @param name what calendars call it (RFC 7986; before that, by habit, {@code X-WR-CALNAME})
     */
    public static String feed(String name, List<Entry> entries, Instant writtenAt) {
        ICalendar calendar = holding(entries, writtenAt);
        calendar.addName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(
                Duration.builder().hours(HOURS_BETWEEN_LOOKS).build());
        return write(calendar);
    }

    static ICalendar holding(List<Entry> entries, Instant writtenAt) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setCalendarScale(CalendarScale.gregorian());
        Map<ZoneId, TimezoneAssignment> zones = zones(entries);
        for (Entry entry : entries) {
            VEvent component = component(entry, writtenAt);
            if (saidByWallTime(entry.start(), entry.zone()) && saidByWallTime(entry.end(), entry.zone())) {
                TimezoneAssignment zone = zones.get(entry.zone());
                calendar.getTimezoneInfo().setTimezone(component.getDateStart(), zone);
                calendar.getTimezoneInfo().setTimezone(component.getDateEnd(), zone);
            }
            calendar.addEvent(component);
        }
        return calendar;
    }

    static String write(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // names hold quotation marks, which parameters can carry in this encoding only (RFC 6868)
            writer.setCaretEncodingEnabled(true);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent component(Entry entry, Instant writtenAt) {
        VEvent component = new VEvent();
        component.setUid(entry.uid());
        component.setSequence(entry.sequence());
        component.setDateTimeStamp(Date.from(writtenAt));
        component.setDateStart(Date.from(entry.start()));
        component.setDateEnd(Date.from(entry.end()));
        component.setStatus(
                switch (entry.standing()) {
                    case TENTATIVE -> Status.tentative();
                    case CONFIRMED -> Status.confirmed();
                    case CANCELLED -> Status.cancelled();
                });
        component.setSummary(entry.summary());
        if (entry.location() != null) {
            component.setLocation(entry.location());
        }
        if (entry.description() != null) {
            component.setDescription(entry.description());
        }
        if (entry.url() != null) {
            component.setUrl(entry.url());
        }
        if (!entry.busy()) {
            component.setTransparency(Transparency.transparent());
        }
        return component;
    }

    /** Of each zone the rules that hold from its first entry to its last. */
    private static Map<ZoneId, TimezoneAssignment> zones(List<Entry> entries) {
        Map<ZoneId, TimezoneAssignment> zones = new HashMap<>();
        entries.stream().map(Entry::zone).distinct().forEach(zone -> {
            List<Instant> times = entries.stream()
                    .filter(entry -> entry.zone().equals(zone))
                    .flatMap(entry -> Stream.of(entry.start(), entry.end()))
                    .sorted()
                    .toList();
            zones.put(
                    zone,
                    new TimezoneAssignment(
                            new RulesTimeZone(zone),
                            TimeZoneComponents.covering(zone, times.get(0), times.get(times.size() - 1))));
        });
        return zones;
    }

    /**
     * Whether the wall time means the instant. In the hour that comes twice it means the first coming (RFC 5545, 3.3.5); the
     * second one is said in UTC.
     */
    private static boolean saidByWallTime(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        return at.equals(at.withEarlierOffsetAtOverlap());
    }
}
