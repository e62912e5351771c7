package io.thermae.engagement.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import io.thermae.engagement.calendar.Event.Party;
import java.time.Instant;
import java.util.List;

/**
 * Puts an event into the reader's calendar, changes it there, or takes it out (RFC 5546, iTIP). The reader has agreed
 * already, so nobody is asked to accept.
 */
public enum Invitation {

    /** Puts the event in, or changes it. */
    REQUEST,

    /** Takes the event out. */
    CANCEL;

    /** How an event stands that is told so. */
    public Entry.Standing standing() {
        return this == REQUEST ? Entry.Standing.CONFIRMED : Entry.Standing.CANCELLED;
    }

    /**
     * The iCalendar object.
     *
     * @param writtenAt when it is made
     */
    public String of(Event event, Instant writtenAt) {
        ICalendar calendar = CalendarFile.holding(List.of(event.entry()), writtenAt);
        calendar.setMethod(this == REQUEST ? Method.request() : Method.cancel());
        VEvent component = calendar.getEvents().get(0);
        if (this == CANCEL) {
            component.setStatus(Status.cancelled());
        }
        component.setOrganizer(organizer(event.organizer()));
        component.addAttendee(attendee(event.attendee()));
        return CalendarFile.write(calendar);
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
}
