package io.thermae.finance.ledger;

import io.thermae.kernel.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What was recorded until an instant, as balances are kept: whole days of recording, and entries of a part of a day.
 *
 * @param day all that was recorded on days before this one, in UTC
 * @param first the instant at which this day begins: beside that, entries that were recorded since then, this instant included,
 * @param last until this one, included; as exact as the database is, in microseconds
 */
record RecordedUntil(LocalDate day, Instant first, Instant last) {

    /**
     * Divides what was recorded until an instant.
     *
     * @throws InvalidInput that names {@code asOf}: {@code must_not_be_in_future}, since of later nobody knows what will be recorded
     */
    static RecordedUntil of(Instant asOf, Instant now) {
        if (asOf.isAfter(now)) {
            throw new InvalidInput("asOf", "must_not_be_in_future");
        }
        LocalDate day = asOf.atOffset(ZoneOffset.UTC).toLocalDate();
        // rounded up, it would be after entries of later
        return new RecordedUntil(
                day, day.atStartOfDay(ZoneOffset.UTC).toInstant(), asOf.truncatedTo(ChronoUnit.MICROS));
    }
}
