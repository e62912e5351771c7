package io.thermae.web.paper;

import io.thermae.kernel.Language;
import io.thermae.web.invoice.InvoiceJson;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a document.
 *
 * @param creditedNumber of the invoice that a credit note takes back; null of an invoice
 */
record Paper(InvoiceJson document, @Nullable String creditedNumber, Seller seller, Language language) {

    /**
     * Who has sold.
     *
     * @param business its name
     * @param branch where
     */
    record Seller(String business, String branch, @Nullable String address, @Nullable String phone) {}

    /** Names are not for logs. */
    @Override
    public String toString() {
        return "Paper[" + document.id() + "]";
    }
}
