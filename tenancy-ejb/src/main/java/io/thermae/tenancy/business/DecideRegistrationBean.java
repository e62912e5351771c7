package io.thermae.tenancy.business;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessApproved;
import io.thermae.tenancy.api.BusinessRejected;
import io.thermae.tenancy.api.DecideRegistration;
import io.thermae.tenancy.api.TenantView;
import io.thermae.tenancy.people.Owners;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Approves and refuses registrations. */
@Stateless
@PermitAll
@TenantTransaction
public class DecideRegistrationBean implements DecideRegistration {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    Outbox outbox;

    @Inject
    Owners owners;

    @Inject
    ExpectedVersion expected;

    @Override
    public TenantView approve() {
        Tenant tenant = load();
        tenant.approve();
        for (Addressee owner : owners.addressees()) {
            outbox.publish(new BusinessApproved(tenant.id(), tenant.name(), tenant.subdomain(), owner));
        }
        return flushed(tenant);
    }

    @Override
    public TenantView reject(String reason) {
        Tenant tenant = load();
        tenant.reject(reason);
        for (Addressee owner : owners.addressees()) {
            outbox.publish(new BusinessRejected(tenant.id(), tenant.name(), reason, owner));
        }
        return flushed(tenant);
    }

    private Tenant load() {
        Tenant tenant = entities.find(Tenant.class, caller.tenant().value(), LockModeType.PESSIMISTIC_WRITE);
        if (tenant == null) {
            throw new NotFound("tenant");
        }
        expected.require(tenant.version());
        return tenant;
    }

    private TenantView flushed(Tenant tenant) {
        entities.flush();
        return tenant.view();
    }
}
