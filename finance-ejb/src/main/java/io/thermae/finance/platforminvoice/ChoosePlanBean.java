package io.thermae.finance.platforminvoice;

import io.thermae.finance.api.ChoosePlan;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BillingPeriod;
import io.thermae.tenancy.api.ChangeBusinessState;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.SubscriptionView;
import io.thermae.tenancy.api.Subscriptions;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Has a plan chosen, and invoices at once what is to be paid for it. */
@Stateless
@PermitAll
@TenantTransaction
public class ChoosePlanBean implements ChoosePlan {

    @Inject
    Subscriptions subscriptions;

    @Inject
    ChangeBusinessState changeState;

    @Inject
    IssuePlatformInvoice issueInvoice;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    ExpectedVersion expected;

    @Override
    public SubscriptionView choose(UUID planId, BillingPeriod period) {
        changeState.lock();
        TenantView business = ownBusiness.details();
        boolean trialHasEnded = business.status() == TenantStatus.SUSPENDED && business.suspendReason() == null;
        if (business.status() != TenantStatus.TRIAL && business.status() != TenantStatus.ACTIVE && !trialHasEnded) {
            throw new RuleBroken(ErrorCode.BUSINESS_SUSPENDED);
        }
        Subscriptions.Chosen chosen = subscriptions.choose(planId, period, business.status() == TenantStatus.ACTIVE);
        if (trialHasEnded) {
            expected.aside(() -> changeState.activate());
        }
        Subscriptions.Prorated prorated = chosen.prorated();
        if (prorated != null) {
            issueInvoice.ofUpgrade(chosen.subscription(), prorated);
        }
        issueInvoice.ofPeriod();
        return subscriptions.find().orElseThrow();
    }
}
