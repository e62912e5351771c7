package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the platform's books.
 *
 * @param day to which it belongs, in UTC
 * @param currency ISO 4217 code
 * @param businessId which owes or has paid it
 * @param documentKind {@code invoice}, {@code payment} or {@code refund}
 * @param invoiceId for which the document is; of an invoice the same as {@code documentId}
 * @param event what has become of the document
 * @param reverses the entry that it takes back; null if none
 * @param reversedBy the entry that takes it back; null if none
 * @param memo why it takes one back; null if it does not
 * @param carriedOver whether it tells of what was there before the books were
 * @param postedBy the person; null for messages and jobs
 */
public record PlatformEntryView(
        UUID id,
        LocalDate day,
        String currency,
        UUID businessId,
        String documentKind,
        UUID documentId,
        UUID invoiceId,
        PlatformEvent event,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        @Nullable String memo,
        boolean carriedOver,
        Instant postedAt,
        @Nullable UUID postedBy,
        List<Line> lines) {

    /**
     * A line of it.
     *
     * @param planId the plan that revenue is of; null on other accounts
     * @param amount a debit above zero, a credit below
     */
    public record Line(PlatformAccount account, String code, String name, @Nullable UUID planId, Money amount) {}
}
