package io.thermae.finance.api;

/** What has become of the document that an entry of the ledger tells of. */
public enum LedgerEvent {
    /** It was written down, and that is all that becomes of it: a payment, a refund, what people post themselves. */
    RECORDED,
    /** An invoice, or a credit note, has its number. */
    ISSUED,
    /** What was held of a payment is not any more: it has paid the invoice of its visit, or is the payer's credit. */
    APPLIED,
    /** An expense, or a payroll, is owed from now on. */
    APPROVED,
    /** An expense, or a payroll, that was owed. */
    PAID,
    /** A cash drawer was counted. */
    CLOSED,
    /** What was posted of it is not so any more. */
    TAKEN_BACK
}
