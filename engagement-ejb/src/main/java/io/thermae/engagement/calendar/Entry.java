package io.thermae.engagement.calendar;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in somebody's calendar.
 *
 * @param uid the same in all that is ever said of it: by it a calendar knows what to change
 * @param sequence grows with each change
 * @param zone in which it takes place
 * @param summary one line
 * @param location one line; null if there is none to tell
 * @param description some lines; null if there is no more to tell
 * @param url where to see more; null if nowhere
 * @param busy whether the time is taken by it
 */
public record Entry(
        String uid,
        int sequence,
        ZoneId zone,
        Instant start,
        Instant end,
        String summary,
        @Nullable String location,
        @Nullable String description,
        @Nullable String url,
        Standing standing,
        boolean busy) {

    /** Whether it takes place (RFC 5545, 3.8.1.11). */
    public enum Standing {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }
}
