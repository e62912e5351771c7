package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Registers a business: a tenant with its first branch and its owner, waiting for approval. */
@Local
public interface RegisterBusiness {

    /**
     * Registers it, in a transaction of a tenant that is made by this call.
     *
     * @throws io.thermae.kernel.InvalidInput if fields broke rules, all of them named
     * @throws io.thermae.kernel.RuleBroken {@code SUBDOMAIN_TAKEN}
     */
    Registered register(Registration registration);

    /**
     * What was made.
     *
     * @param status PENDING, or TRIAL where the platform approves by itself
     */
    record Registered(UUID tenantId, UUID branchId, UUID ownerId, String subdomain, TenantStatus status) {}
}
