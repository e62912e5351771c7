package io.thermae.finance.api;

import io.thermae.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice of the platform takes off, since it was paid before and was not used.
 *
 * @param planName of the plan that was changed
 * @param amount above zero, its tax included
 * @param tax how much of it is tax: of what was invoiced for it
 * @param taxedAt at what that was taxed; null if it was not
 */
public record PlatformCredit(String planName, Money amount, Money tax, @Nullable PlatformTax taxedAt) {}
