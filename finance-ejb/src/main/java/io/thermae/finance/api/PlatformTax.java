package io.thermae.finance.api;

/**
 * The tax of subscriptions.
 *
 * @param name as it is called on invoices, for example {@code VAT}
 * @param rate in thousandths of a percent, above zero
 */
public record PlatformTax(String name, int rate) {}
