package io.thermae.tenancy.plan;

import io.thermae.kernel.Caches;
import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import io.thermae.tenancy.api.PlanView;
import io.thermae.tenancy.api.SubscriptionStatus;
import io.thermae.tenancy.api.SubscriptionView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Holds the limits. What they are is remembered, so that who has none waits for nothing; who has one is counted behind a lock, so
 * that of two who would take the last one only one does. Who can do without asks without it.
 */
@Stateless
@PermitAll
@TenantTransaction
public class PlanLimitsBean implements PlanLimits {

    @Inject
    StoredSubscription stored;

    @Inject
    Usage usage;

    @Inject
    Caches caches;

    @Inject
    CurrentCaller caller;

    @Override
    public void require(PlanLimit limit, int more) {
        Optional<PlanView> plan = limiting(limit);
        if (plan.isEmpty()) {
            return;
        }
        int allowed = allowed(plan.get(), limit);
        long used = usage.of(limit);
        if (isOutsider() && !LimitPolicy.allows(allowed, used, more)) {
            throw new RuleBroken(
                    limit == PlanLimit.TEXTS_PER_MONTH ? ErrorCode.SMS_UNAVAILABLE : ErrorCode.BOOKING_REFUSED);
        }
        LimitPolicy.require(plan.get(), limit, allowed, used, more);
    }

    /** What a business pays for is no visitor's affair, nor its client's. */
    private boolean isOutsider() {
        Caller who = caller.get();
        return who.userId() == null || who.role() == Role.CLIENT;
    }

    @Override
    public long left(PlanLimit limit) {
        Optional<PlanView> plan = known(limit);
        return plan.isEmpty() ? Long.MAX_VALUE : LimitPolicy.left(allowed(plan.get(), limit), usage.of(limit));
    }

    @Override
    public long leftOfHalf(PlanLimit limit) {
        Optional<PlanView> plan = known(limit);
        return plan.isEmpty() ? Long.MAX_VALUE : LimitPolicy.leftOfHalf(allowed(plan.get(), limit), usage.of(limit));
    }

    /** The plan, locked; empty if it does not limit this. */
    private Optional<PlanView> limiting(PlanLimit limit) {
        if (known(limit).isEmpty()) {
            return Optional.empty();
        }
        return stored.lock()
                .map(StoredSubscription.Row::view)
                .flatMap(PlanLimitsBean::plan)
                .filter(plan -> plan.limits().containsKey(limit));
    }

    /** The plan as it is remembered; empty if it does not limit this. */
    private Optional<PlanView> known(PlanLimit limit) {
        Optional<PlanView> known = caches.found(
                Caches.Name.BUSINESS, PlanLimitsBean.class, () -> stored.find().flatMap(PlanLimitsBean::plan));
        return known.filter(plan -> plan.limits().containsKey(limit));
    }

    private static Optional<PlanView> plan(SubscriptionView subscription) {
        return subscription.status() == SubscriptionStatus.CANCELLED
                ? Optional.empty()
                : Optional.of(subscription.plan());
    }

    private static int allowed(PlanView plan, PlanLimit limit) {
        Integer allowed = plan.limits().get(limit);
        if (allowed == null) {
            throw new IllegalArgumentException("The plan does not limit " + limit);
        }
        return allowed;
    }
}
