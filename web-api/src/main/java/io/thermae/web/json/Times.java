package io.thermae.web.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Instants as the API says them: with the offset of the branch. */
public final class Times {

    private Times() {}

    public static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
