package io.thermae.tenancy.permission;

import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.Deciders;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Whoever decides of permissions decides of the rest. */
@Stateless
@PermitAll
@TenantTransaction
public class DecidersBean implements Deciders {

    @Inject
    StoredRequests requests;

    @Override
    public List<Addressee> of(UUID userId) {
        return requests.decidersOf(userId);
    }
}
