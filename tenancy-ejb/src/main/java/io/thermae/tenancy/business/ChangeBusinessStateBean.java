package io.thermae.tenancy.business;

import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ChangeBusinessState;
import io.thermae.tenancy.api.ResumeDunning;
import io.thermae.tenancy.api.TenantStatus;
import io.thermae.tenancy.api.TenantView;
import io.thermae.tenancy.plan.Periods;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Activates, suspends and reactivates. */
@Stateless
@PermitAll
@TenantTransaction
public class ChangeBusinessStateBean implements ChangeBusinessState {

    @Inject
    Tenants tenants;

    @Inject
    Trials trials;

    @Inject
    Deadlines deadlines;

    @Inject
    Announcements announcements;

    @Inject
    Periods periods;

    @Inject
    ResumeDunning resumeDunning;

    @Inject
    Clock clock;

    @Override
    public void lock() {
        tenants.lockOnly();
    }

    @Override
    public TenantView activate() {
        Tenant tenant = tenants.lock();
        tenant.activate();
        deadlines.clear(DeadlinePolicy.OF_TRIAL);
        periods.endTrial();
        goOn();
        announcements.activated(tenant);
        return tenants.written(tenant);
    }

    @Override
    public TenantView suspend(String reason) {
        Tenant tenant = tenants.lock();
        tenant.suspend(reason, clock.instant());
        deadlines.clear(DeadlinePolicy.OF_TRIAL);
        announcements.suspended(tenant);
        return tenants.written(tenant);
    }

    @Override
    public TenantView reactivate() {
        Tenant tenant = tenants.lock();
        trials.reactivate(tenant);
        if (tenant.status() == TenantStatus.TRIAL) {
            trials.schedule(tenant);
        }
        goOn();
        announcements.reactivated(tenant);
        return tenants.written(tenant);
    }

    /** Whoever has let it go on without having been paid has not waived what it owes. */
    private void goOn() {
        if (periods.goOn()) {
            resumeDunning.resume();
        }
    }
}
