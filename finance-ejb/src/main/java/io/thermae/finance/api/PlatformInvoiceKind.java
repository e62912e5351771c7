package io.thermae.finance.api;

/** What an invoice of the platform is for. */
public enum PlatformInvoiceKind {
    /** A period of a plan. */
    PERIOD,
    /** What the rest of a period costs more on another plan. */
    UPGRADE
}
