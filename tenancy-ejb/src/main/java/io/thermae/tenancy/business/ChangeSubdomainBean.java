package io.thermae.tenancy.business;

import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ChangeSubdomain;
import io.thermae.tenancy.api.SubdomainChanged;
import io.thermae.tenancy.api.TenantView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Renames businesses. */
@Stateless
@PermitAll
@TenantTransaction
public class ChangeSubdomainBean implements ChangeSubdomain {

    @Inject
    Tenants tenants;

    @Inject
    Subdomains subdomains;

    @Inject
    Outbox outbox;

    @Override
    public TenantView change(String subdomain) {
        SubdomainPolicy.violation("subdomain", subdomain).ifPresent(violation -> {
            throw new InvalidInput(List.of(violation));
        });
        Tenant tenant = tenants.lock();
        String before = tenant.subdomain();
        if (!before.equals(subdomain)) {
            subdomains.claim(subdomain);
            tenant.rename(subdomain);
            outbox.publish(new SubdomainChanged(tenant.id(), before, subdomain));
        }
        return tenants.written(tenant);
    }
}
