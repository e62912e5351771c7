package io.thermae.finance.paper;

import io.thermae.finance.api.InvoiceView;
import io.thermae.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a document.
 *
 * @param creditedNumber of the invoice that a credit note takes back; null of an invoice
 */
public record Paper(InvoiceView document, @Nullable String creditedNumber, Seller seller, Language language) {

    /**
     * Who has sold.
     *
     * @param business its name
     * @param branch where
     */
    public record Seller(String business, String branch, @Nullable String address, @Nullable String phone) {}

    /** Names are not for logs. */
    @Override
    public String toString() {
        return "Paper[" + document.id() + "]";
    }
}
