package io.thermae.booking.zone;

import io.thermae.kernel.TimeRange;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * From when to when something lasts, in the time of its place.
 *
 * @param start what the wall clock shows when it begins
 * @param end what it shows when it ends
 * @param zone of which clock
 */
public record AgreedSpan(LocalDateTime start, LocalDateTime end, ZoneId zone) {

    /** What is agreed by a span, by the rules of today. */
    public static AgreedSpan of(TimeRange span, ZoneId zone) {
        return new AgreedSpan(
                LocalDateTime.ofInstant(span.start(), zone), LocalDateTime.ofInstant(span.end(), zone), zone);
    }
}
