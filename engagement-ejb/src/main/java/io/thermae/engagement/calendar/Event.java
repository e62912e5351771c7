package io.thermae.engagement.calendar;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the reader's calendar.
 *
 * @param uid the same in all mails about the event: by it a calendar knows what to change
 * @param sequence grows with each change
 * @param zone in which the event takes place
 * @param summary one line
 * @param location one line
 * @param description some lines
 * @param url where to see more; null if nowhere
 * @param organizer who invites
 * @param attendee who is invited
 */
public record Event(
        String uid,
        int sequence,
        ZoneId zone,
        Instant start,
        Instant end,
        String summary,
        String location,
        String description,
        @Nullable String url,
        Party organizer,
        Party attendee) {

    /** Somebody with a name and an e-mail address. */
    public record Party(String name, String email) {}
}
