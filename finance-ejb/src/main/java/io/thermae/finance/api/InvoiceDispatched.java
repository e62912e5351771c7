package io.thermae.finance.api;

import io.thermae.booking.api.CustomerCards.Contact;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Money;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document was issued and is on its way to its customer.
 *
 * @param invoiceId the invoice, or the credit note
 * @param number its number, with the series
 * @param branchId where it was issued
 * @param businessName in whose name it is sent
 * @param amount what it is about, taxes included
 * @param reader to whom
 */
public record InvoiceDispatched(
        UUID invoiceId,
        InvoiceKind kind,
        String number,
        UUID branchId,
        String businessName,
        Money amount,
        Reader reader)
        implements DomainEvent {

    /**
     * Who gets it.
     *
     * @param customerId the card; null if it is nobody's
     * @param name null if none is known
     * @param email null if none is known; then there is a phone
     * @param phone in E.164 form; null if none is known, and in events of before it was told
     * @param language BCP 47 tag
     */
    public record Reader(
            @Nullable UUID customerId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            String language) {

        /** Whose card it is; empty if nothing stands on it by which he is reached. */
        public static Optional<Reader> of(Contact card) {
            return card.email() == null && card.phone() == null
                    ? Optional.empty()
                    : Optional.of(
                            new Reader(card.customerId(), card.name(), card.email(), card.phone(), card.language()));
        }

        /**
         * As {@link #of(Contact)}, of what comes of itself.
         *
         * @param texts whether the business has such texts sent; without them he has no number here
         */
        public static Optional<Reader> of(Contact card, boolean texts) {
            return of(texts ? card : new Contact(card.customerId(), card.name(), card.email(), null, card.language()));
        }

        /** Names, addresses and numbers are not for logs. */
        @Override
        public String toString() {
            return "Reader[" + customerId + "]";
        }
    }

    @Override
    public UUID subject() {
        return invoiceId;
    }
}
