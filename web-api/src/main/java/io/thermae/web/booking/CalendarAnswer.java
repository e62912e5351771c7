package io.thermae.web.booking;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A file for somebody's own calendar. */
public final class CalendarAnswer {

    /** iCalendar (RFC 5545). */
    public static final String TYPE = "text/calendar";

    private CalendarAnswer() {}

    /** @param name of the file, without an ending: letters, digits and hyphens */
    public static Response of(String calendar, String name) {
        return Response.ok(calendar)
                .type(TYPE + "; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".ics\"")
                .build();
    }
}
