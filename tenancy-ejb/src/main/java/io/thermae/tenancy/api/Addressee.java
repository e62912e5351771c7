package io.thermae.tenancy.api;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the platform writes to.
 *
 * @param name first and last name
 * @param email e-mail address
 * @param language BCP 47 tag of the language to write in: {@code en}, {@code ru} or {@code kk}
 * @param timeZone IANA name of the zone in which the person is told times; null if it is not known
 */
public record Addressee(String name, String email, String language, @Nullable String timeZone) {

    /** The zone in which the person is told times: his own, else the given one, else none at all (UTC). */
    public ZoneId zoneOr(@Nullable String otherwise) {
        String zone = timeZone == null ? otherwise : timeZone;
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }
}
