package io.thermae.tenancy.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a business has subscribed to.
 *
 * @param price of the running period, or of the first one
 * @param periodStart null until the first one begins
 * @param periodEnd null until the first one begins
 * @param billed whether the running period was invoiced; true if there is none
 * @param nextPlan what begins with the next period; null if nothing changes
 * @param nextPeriod for how long that is paid at once; null if nothing changes
 */
public record SubscriptionView(
        PlanView plan,
        BillingPeriod period,
        SubscriptionStatus status,
        Money price,
        @Nullable Instant periodStart,
        @Nullable Instant periodEnd,
        boolean billed,
        @Nullable PlanView nextPlan,
        @Nullable BillingPeriod nextPeriod,
        long version) {}
