package io.thermae.tenancy.sso;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ExternalIdentities;
import io.thermae.tenancy.api.People;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Shows and removes links. */
@Stateless
@PermitAll
@TenantTransaction
public class ExternalIdentitiesBean implements ExternalIdentities {

    @Inject
    People people;

    @Inject
    StoredIdentities identities;

    @Inject
    CurrentCaller caller;

    @Override
    public List<View> of(UUID userId) {
        return identities.ofPerson(people.colleague(userId).id());
    }

    @Override
    public void unlink(UUID userId, UUID id) {
        caller.requireInPerson();
        if (!identities.remove(people.colleague(userId).id(), id)) {
            throw new NotFound("identity");
        }
    }
}
