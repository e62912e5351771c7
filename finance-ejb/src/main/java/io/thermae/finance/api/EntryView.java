package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger.
 *
 * @param day of the business, to which it belongs
 * @param currency ISO 4217 code
 * @param documentKind {@code manual} for what people have posted themselves
 * @param event what has become of the document; null for entries of before entries said so
 * @param eventId under which programs outside are told, if they want to be; null for what they are not told of
 * @param requestId of what has caused it, as the audit, events and the log have it; null for entries of before entries said so
 * @param reverses the entry that it takes back; null if none
 * @param reversedBy the entry that takes it back; null if none
 * @param memo null for nothing
 * @param postedBy the person; null for messages and jobs
 */
public record EntryView(
        UUID id,
        LocalDate day,
        String currency,
        String documentKind,
        UUID documentId,
        @Nullable LedgerEvent event,
        @Nullable UUID eventId,
        @Nullable String requestId,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        @Nullable String memo,
        Instant postedAt,
        @Nullable UUID postedBy,
        List<Line> lines) {

    /**
     * A line of it.
     *
     * @param dimensionId what the amount is told apart by on its account; null for nothing
     * @param amount a debit above zero, a credit below
     */
    public record Line(
            UUID accountId, String accountCode, String accountName, @Nullable UUID dimensionId, Money amount) {}
}
