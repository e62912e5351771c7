package io.thermae.booking.api;

import io.thermae.kernel.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Visits that repeat.
 *
 * @param rule an RRULE (RFC 5545, 3.3.10)
 * @param bookings by occurrence; of a change, those that were changed
 * @param skipped what was left out, or left as it was, because there was no place for it
 */
public record SeriesView(UUID id, String rule, List<BookingView> bookings, List<Skipped> skipped) {

    /**
     * An occurrence without a place.
     *
     * @param occurrence counted from 1
     * @param code of the rule that stood against it
     */
    public record Skipped(int occurrence, Instant start, ErrorCode code) {}
}
