package io.thermae.tenancy.business;

import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DecideRegistration;
import io.thermae.tenancy.api.TenantView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Approves and refuses registrations. */
@Stateless
@PermitAll
@TenantTransaction
public class DecideRegistrationBean implements DecideRegistration {

    @Inject
    Tenants tenants;

    @Inject
    Trials trials;

    @Inject
    Announcements announcements;

    @Override
    public TenantView approve() {
        Tenant tenant = tenants.lock();
        trials.approve(tenant);
        trials.schedule(tenant);
        announcements.approved(tenant);
        return tenants.written(tenant);
    }

    @Override
    public TenantView reject(String reason) {
        Tenant tenant = tenants.lock();
        tenant.reject(reason);
        announcements.rejected(tenant, reason);
        return tenants.written(tenant);
    }
}
