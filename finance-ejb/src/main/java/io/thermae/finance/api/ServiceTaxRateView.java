package io.thermae.finance.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * At which rate a service is taxed.
 *
 * @param rate its own; null for the standard one
 * @param version 0 as long as it never had a rate of its own
 */
public record ServiceTaxRateView(UUID serviceId, @Nullable TaxRateView rate, long version) {}
