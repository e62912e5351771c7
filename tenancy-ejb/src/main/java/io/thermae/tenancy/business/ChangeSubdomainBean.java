package io.thermae.tenancy.business;

import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ChangeSubdomain;
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

    @Override
    public TenantView change(String subdomain) {
        SubdomainPolicy.violation("subdomain", subdomain).ifPresent(violation -> {
            throw new InvalidInput(List.of(violation));
        });
        Tenant tenant = tenants.lock();
        if (!tenant.subdomain().equals(subdomain)) {
            subdomains.claim(subdomain);
            tenant.rename(subdomain);
        }
        return tenants.written(tenant);
    }
}
