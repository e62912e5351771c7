package io.thermae.tenancy.plan;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.Money;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RaceLost;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BillingPeriod;
import io.thermae.tenancy.api.PlanView;
import io.thermae.tenancy.api.SubscriptionStatus;
import io.thermae.tenancy.api.SubscriptionView;
import io.thermae.tenancy.api.Subscriptions;
import io.thermae.tenancy.plan.StoredSubscription.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chooses plans, and shows what was chosen. */
@Stateless
@PermitAll
@TenantTransaction
public class SubscriptionsBean implements Subscriptions {

    @Inject
    StoredSubscription stored;

    @Inject
    StoredPlans plans;

    @Inject
    Periods periods;

    @Inject
    Usage usage;

    @Inject
    ExpectedVersion expected;

    @Inject
    Clock clock;

    @Override
    public Optional<SubscriptionView> find() {
        return stored.find();
    }

    @Override
    public List<Use> use() {
        PlanView plan = stored.find()
                .filter(subscription -> subscription.status() != SubscriptionStatus.CANCELLED)
                .map(SubscriptionView::plan)
                .orElse(null);
        return usage.all().entrySet().stream()
                .map(used -> new Use(
                        used.getKey(), plan == null ? null : plan.limits().get(used.getKey()), used.getValue()))
                .toList();
    }

    @Override
    public Chosen choose(UUID planId, BillingPeriod period, boolean begins) {
        Row row = stored.lock().orElse(null);
        expected.require(row == null ? 0 : row.view().version());
        PlanView plan = plans.get(planId);
        boolean kept = row != null && row.view().plan().id().equals(planId);
        if (plan.archivedAt() != null && !kept) {
            throw new NotFound("plan");
        }
        LimitPolicy.requireRoom(plan, usage.all());
        Prorated prorated = row == null ? null : change(row, plan, period);
        if (row == null) {
            if (!stored.insert(plan, period)) {
                throw new RaceLost(new IllegalStateException("A plan was chosen meanwhile"));
            }
            if (begins) {
                periods.begin(period, false);
            }
        }
        return new Chosen(stored.find().orElseThrow(), prorated);
    }

    /** Changes what was chosen, and says what is to be paid for it now. */
    private @Nullable Prorated change(Row row, PlanView plan, BillingPeriod period) {
        SubscriptionView before = row.view();
        boolean unbilled = before.status() == SubscriptionStatus.ACTIVE && !before.billed();
        if (before.status() == SubscriptionStatus.TRIAL || unbilled) {
            // nothing was invoiced yet, so what was chosen before leaves no trace
            stored.put(plan, period);
            if (unbilled && before.period() != period) {
                periods.begin(period, false);
            }
            return null;
        }
        if (before.status() != SubscriptionStatus.ACTIVE) {
            throw new RuleBroken(
                    ErrorCode.ILLEGAL_TRANSITION,
                    Map.of("from", before.status().name(), "to", before.status().name()));
        }
        if (before.plan().id().equals(plan.id()) && before.period() == period) {
            stored.follow(null, null);
            return null;
        }
        return changeWithin(before, plan, period);
    }

    private @Nullable Prorated changeWithin(SubscriptionView before, PlanView plan, BillingPeriod period) {
        Instant start = Objects.requireNonNull(before.periodStart());
        Instant end = Objects.requireNonNull(before.periodEnd());
        Instant now = clock.instant();
        Money price = plan.price(period);
        Money charge =
                switch (SubscriptionPolicy.begin(before.period(), before.price(), period, price, start, end, now)) {
                    case WITHIN_PERIOD -> {
                        stored.put(plan, period);
                        yield ProrationPolicy.left(price, start, end, now);
                    }
                    case WITH_NEW_PERIOD -> {
                        stored.put(plan, period);
                        periods.begin(period, true);
                        yield price;
                    }
                    case AFTER_PERIOD -> {
                        stored.follow(plan, period);
                        yield Money.zero(price.currency());
                    }
                };
        Money credit = ProrationPolicy.left(before.price(), start, end, now);
        return charge.minorUnits() > 0 && charge.minorUnits() > credit.minorUnits()
                ? new Prorated(charge, credit, before.plan())
                : null;
    }
}
