package io.thermae.tenancy.business;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantId;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.TenantView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The row of the business in whose name the call works. */
@Stateless
@PermitAll
@TenantTransaction
public class Tenants {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    ExpectedVersion expected;

    /**
     * The business, locked until the end of the transaction.
     *
     * @throws NotFound if there is no such business
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION} if the caller has seen another version of it
     */
    public Tenant lock() {
        Tenant tenant = lockOnly();
        expected.require(tenant.version());
        return tenant;
    }

    /**
     * The same, whatever version of it the caller has seen: he changes something else.
     *
     * @throws NotFound if there is no such business
     */
    public Tenant lockOnly() {
        TenantId id = caller.tenant();
        Tenant tenant = id.equals(TenantId.PLATFORM)
                ? null
                : entities.find(Tenant.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (tenant == null) {
            throw new NotFound("tenant");
        }
        return tenant;
    }

    /** What has become of it, written. */
    public TenantView written(Tenant tenant) {
        entities.flush();
        return tenant.view();
    }
}
