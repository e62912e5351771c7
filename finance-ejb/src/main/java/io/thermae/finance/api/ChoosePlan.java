package io.thermae.finance.api;

import io.thermae.tenancy.api.BillingPeriod;
import io.thermae.tenancy.api.SubscriptionView;
import jakarta.ejb.Local;
import java.util.UUID;

/** Subscribes the business of the call to a plan. */
@Local
public interface ChoosePlan {

    /**
     * Chooses it. On trial it begins when that ends; a business whose trial has ended without a plan goes on at once. What costs
     * more than before begins at once, and the rest of the running period is invoiced; anything else begins with the next one.
     *
     * @throws io.thermae.kernel.NotFound if no such plan is offered
     * @throws io.thermae.kernel.RuleBroken {@code PLAN_TOO_SMALL} if the business has more than the plan allows;
     *     {@code ILLEGAL_TRANSITION} as long as an invoice is overdue; {@code BUSINESS_SUSPENDED} if the business is suspended for
     *     anything else than the end of its trial, or closed
     */
    SubscriptionView choose(UUID planId, BillingPeriod period);
}
