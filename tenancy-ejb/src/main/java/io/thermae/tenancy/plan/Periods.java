package io.thermae.tenancy.plan;

import io.thermae.tenancy.api.BillingPeriod;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.SubscriptionStatus;
import io.thermae.tenancy.plan.StoredSubscription.Period;
import io.thermae.tenancy.plan.StoredSubscription.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Begins the periods of the caller's subscription, and ends them all. */
@ApplicationScoped
public class Periods {

    @Inject
    StoredSubscription stored;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    Clock clock;

    /** The trial is over: what was chosen begins now. False if nothing was. */
    public boolean endTrial() {
        Row row = stored.lock()
                .filter(each -> each.view().status() == SubscriptionStatus.TRIAL)
                .orElse(null);
        if (row == null) {
            return false;
        }
        begin(row.view().period(), false);
        return true;
    }

    /** The business goes on, whatever it has not paid. False if it was not suspended for that. */
    public boolean goOn() {
        return stored.move(SubscriptionStatus.PAST_DUE, SubscriptionStatus.SUSPENDED);
    }

    /** The business has closed. */
    public void cancel() {
        stored.move(
                SubscriptionStatus.CANCELLED,
                SubscriptionStatus.TRIAL,
                SubscriptionStatus.ACTIVE,
                SubscriptionStatus.PAST_DUE,
                SubscriptionStatus.SUSPENDED);
    }

    /**
     * The first period of its kind begins now.
     *
     * @param billed whether it is invoiced by who begins it
     */
    void begin(BillingPeriod period, boolean billed) {
        Instant now = clock.instant();
        stored.begin(SubscriptionStatus.ACTIVE, new Period(now, 1, now, end(now, period, 1), billed));
    }

    /** The period is over: the next one begins, of what was to follow. */
    void renew(Row row) {
        BillingPeriod before = row.view().period();
        BillingPeriod next = Objects.requireNonNullElse(row.view().nextPeriod(), before);
        stored.put(Objects.requireNonNullElse(row.view().nextPlan(), row.view().plan()), next);
        Instant now = clock.instant();
        Instant start = Objects.requireNonNull(row.view().periodEnd());
        boolean counts = next == before;
        Instant anchor = counts ? Objects.requireNonNull(row.anchor()) : start;
        int periods = counts ? row.periods() + 1 : 1;
        Instant end = end(anchor, next, periods);
        stored.begin(
                row.view().status(),
                SubscriptionPolicy.follows(end, now)
                        ? new Period(anchor, periods, start, end, false)
                        : new Period(now, 1, now, end(now, next, 1), false));
    }

    private Instant end(Instant anchor, BillingPeriod period, int periods) {
        return SubscriptionPolicy.end(anchor, ownBusiness.zone(), period, periods);
    }
}
