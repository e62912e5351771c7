package io.thermae.finance.api;

/** Whether an invoice of the platform was paid. */
public enum PlatformInvoiceStatus {
    OPEN,
    PAID
}
