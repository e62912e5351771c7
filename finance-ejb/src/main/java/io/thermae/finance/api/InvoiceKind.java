package io.thermae.finance.api;

/** What a document says. */
public enum InvoiceKind {
    /** That somebody owes something. */
    INVOICE,
    /** That some or all of an invoice is taken back. */
    CREDIT_NOTE
}
