package io.thermae.finance.api;

/** What is paid on the web. */
public enum OnlinePaymentKind {
    /** A visit for which the place is held until then. */
    PREPAYMENT,
    /** What is open of an invoice: a visit's, or another one. */
    INVOICE
}
