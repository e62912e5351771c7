package io.thermae.finance.api;

import io.thermae.kernel.Money;

/**
 * What an invoice of the platform takes off, since it was paid before and was not used.
 *
 * @param planName of the plan that was changed
 * @param amount above zero
 */
public record PlatformCredit(String planName, Money amount) {}
