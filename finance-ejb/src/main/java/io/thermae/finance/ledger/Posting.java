package io.thermae.finance.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry whose accounts are known.
 *
 * @param reverses the entry that it takes back; null if none
 * @param memo what whoever posts it says of it; null for nothing
 */
record Posting(
        LocalDate day,
        String currency,
        DocumentReference document,
        @Nullable UUID eventId,
        @Nullable UUID reverses,
        @Nullable String memo,
        List<Line> lines) {

    Posting {
        lines = List.copyOf(lines);
    }

    /** @param minorUnits a debit above zero, a credit below */
    record Line(UUID accountId, @Nullable UUID dimensionId, long minorUnits) {

        Line reversed() {
            return new Line(accountId, dimensionId, -minorUnits);
        }
    }

    List<Long> amounts() {
        return lines.stream().map(Line::minorUnits).toList();
    }
}
