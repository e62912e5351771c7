package io.thermae.finance.api;

/** The life of an invoice. */
public enum InvoiceStatus {
    /** No document yet: it is edited and deleted. */
    DRAFT,
    /** Nothing of it was paid. A credit note has no other state. */
    ISSUED,
    PARTLY_PAID,
    /** Nothing of it is open. */
    PAID,
    /** All of it was taken back by credit notes. */
    CREDITED,
    /** Nothing of it is open, since what was not paid was given up. */
    WRITTEN_OFF
}
