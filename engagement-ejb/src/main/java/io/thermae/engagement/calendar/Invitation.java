package io.thermae.engagement.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.CalendarScale;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import io.thermae.engagement.calendar.Event.Party;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;

/**
 * Puts an event into the reader's calendar, changes it there, or takes it out (RFC 5546, iTIP). The reader has agreed
 * already, so nobody is asked to accept.
 */
public enum Invitation {

    /** Puts the event in, or changes it. */
    REQUEST,

    /** Takes the event out. */
    CANCEL;

    private static final String PRODUCT = "-//Thermae//Thermae//EN";

    /**
     * The iCalendar object.
     *
     * @param writtenAt when it is made
     */
    public String of(Event event, Instant writtenAt) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setMethod(this == REQUEST ? Method.request() : Method.cancel());
        if (saidByWallTime(event.start(), event.zone()) && saidByWallTime(event.end(), event.zone())) {
            calendar.getTimezoneInfo().setDefaultTimezone(timeZone(event));
        }
        calendar.addEvent(component(event, writtenAt));
        return write(calendar);
    }

    /**
     * Whether the wall time means the instant. In the hour that comes twice it means the first coming (RFC 5545, 3.3.5); the
     * second one is said in UTC.
     */
    private static boolean saidByWallTime(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        return at.equals(at.withEarlierOffsetAtOverlap());
    }

    private static TimezoneAssignment timeZone(Event event) {
        return new TimezoneAssignment(
                new RulesTimeZone(event.zone()), TimeZoneComponents.covering(event.zone(), event.start(), event.end()));
    }

    private VEvent component(Event event, Instant writtenAt) {
        VEvent component = new VEvent();
        component.setUid(event.uid());
        component.setSequence(event.sequence());
        component.setDateTimeStamp(Date.from(writtenAt));
        component.setDateStart(Date.from(event.start()));
        component.setDateEnd(Date.from(event.end()));
        component.setStatus(this == REQUEST ? Status.confirmed() : Status.cancelled());
        component.setSummary(event.summary());
        component.setLocation(event.location());
        component.setDescription(event.description());
        if (event.url() != null) {
            component.setUrl(event.url());
        }
        component.setOrganizer(organizer(event.organizer()));
        component.addAttendee(attendee(event.attendee()));
        return component;
    }

    private static Organizer organizer(Party party) {
        return new Organizer(party.name(), party.email());
    }

    private static Attendee attendee(Party party) {
        Attendee attendee = new Attendee(party.name(), party.email());
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        return attendee;
    }

    private static String write(ICalendar calendar) {
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
}
