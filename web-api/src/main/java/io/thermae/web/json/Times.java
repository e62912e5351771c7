package io.thermae.web.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Instants as the API says them: with the offset of the branch. */
public final class Times {

    private Times() {}

    public static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    /** The same of what may not have been, or not yet: null stays null. */
    public static @Nullable OffsetDateTime orNull(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : at(instant, zone);
    }
}
