package io.thermae.engagement.api;

import io.thermae.booking.api.Appointment;
import io.thermae.booking.api.FeedContent;
import io.thermae.kernel.Language;
import jakarta.ejb.Local;

/** Writes visits for people's own calendars: iCalendar objects (RFC 5545), {@code text/calendar} in UTF-8. */
@Local
public interface WriteCalendar {

    /** The client's own visit, in his language. What he has had by mail is the same event. */
    String forClient(Appointment appointment);

    /**
     * A visit for who works there: for a master who does some of it his part, the same event that he has had by mail; for
     * everybody else all of it.
     */
    String forStaff(Appointment appointment, Language language);

    /** What is on, to be looked at again and again. */
    String feed(FeedContent content);
}
