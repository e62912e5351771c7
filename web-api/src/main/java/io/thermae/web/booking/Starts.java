package io.thermae.web.booking;

import io.thermae.kernel.InvalidInput;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The start of a visit. */
public final class Starts {

    private Starts() {}

    /** @throws InvalidInput if it is not a whole minute, to which calendars are kept */
    public static Instant of(OffsetDateTime start) {
        if (start.getSecond() != 0 || start.getNano() != 0) {
            throw new InvalidInput("start", "must_be_whole_minute");
        }
        return start.toInstant();
    }
}
