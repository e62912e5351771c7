package io.thermae.finance.api;

import java.util.UUID;

/**
 * What was sold over the desk at once.
 *
 * @param invoice all that is said of it; its version is that of the order
 */
public record OrderView(UUID id, InvoiceView invoice) {}
