package io.thermae.finance.api;

import java.util.UUID;

/**
 * A rate of tax.
 *
 * @param rate in thousandths of a percent
 * @param standard whether it is that of everything for which no other one is said
 */
public record TaxRateView(UUID id, String name, int rate, boolean standard) {}
