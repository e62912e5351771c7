package io.thermae.tenancy.api;

import io.thermae.kernel.Money;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the business of the call has subscribed to. */
@Local
public interface Subscriptions {

    /**
     * How much there is of what plans may limit.
     *
     * @param allowed null if the plan of the business does not limit it, or it has none
     */
    record Use(PlanLimit limit, @Nullable Integer allowed, long used) {}

    /**
     * What a change costs now.
     *
     * @param charge what is left of the running period costs, or the new one that begins now
     * @param credit what was paid before for what is left of the running period; below the charge, perhaps nothing
     * @param creditedPlan that was paid so
     */
    record Prorated(Money charge, Money credit, PlanView creditedPlan) {}

    /**
     * What has come of a choice.
     *
     * @param prorated what is to be paid now, since it costs more than before; null if it costs nothing more
     */
    record Chosen(SubscriptionView subscription, @Nullable Prorated prorated) {}

    /** Empty if nothing was chosen. */
    Optional<SubscriptionView> find();

    /** Of everything that plans may limit. */
    List<Use> use();

    /**
     * Chooses a plan. On trial it begins when that ends. What costs more begins at once, anything else with the next period.
     *
     * @param begins whether the business is past its trial, so that the first period begins now
     * @throws io.thermae.kernel.NotFound if no such plan is offered
     * @throws io.thermae.kernel.RuleBroken {@code PLAN_TOO_SMALL} if the business has more than the plan allows;
     *     {@code ILLEGAL_TRANSITION} as long as an invoice is overdue
     */
    Chosen choose(UUID planId, BillingPeriod period, boolean begins);
}
