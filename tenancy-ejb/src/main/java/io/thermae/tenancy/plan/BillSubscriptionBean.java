package io.thermae.tenancy.plan;

import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BillSubscription;
import io.thermae.tenancy.api.SubscriptionStatus;
import io.thermae.tenancy.api.SubscriptionView;
import io.thermae.tenancy.plan.StoredSubscription.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Takes the subscription from period to period, and to what becomes of it when it is not paid. */
@Stateless
@PermitAll
@TenantTransaction
public class BillSubscriptionBean implements BillSubscription {

    @Inject
    StoredSubscription stored;

    @Inject
    Periods periods;

    @Inject
    Clock clock;

    @Override
    public Optional<SubscriptionView> claim() {
        Instant now = clock.instant();
        Optional<Row> due = stored.claimDue(now);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        if (due.get().view().billed()
                && !Objects.requireNonNull(due.get().view().periodEnd()).isAfter(now)) {
            periods.renew(due.get());
        }
        return stored.find();
    }

    @Override
    public void billed() {
        stored.billed();
    }

    @Override
    public void pastDue() {
        stored.move(SubscriptionStatus.PAST_DUE, SubscriptionStatus.ACTIVE);
    }

    @Override
    public void suspend() {
        stored.move(SubscriptionStatus.SUSPENDED, SubscriptionStatus.ACTIVE, SubscriptionStatus.PAST_DUE);
    }

    @Override
    public boolean settled() {
        return !stored.move(SubscriptionStatus.ACTIVE, SubscriptionStatus.PAST_DUE)
                && stored.move(SubscriptionStatus.ACTIVE, SubscriptionStatus.SUSPENDED);
    }
}
