package io.thermae.tenancy.people;

import io.thermae.kernel.Ids;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Registration;
import io.thermae.tenancy.credentials.PreparedPasswords;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** Makes the owner of a business that registers. */
@Stateless
@PermitAll
@TenantTransaction
public class MakeOwner {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    PreparedPasswords passwords;

    @Inject
    VerificationLinks links;

    @Inject
    Clock clock;

    public UUID make(Registration.Owner owner, String language) {
        User user = User.active(
                Ids.next(),
                owner.email(),
                owner.firstName(),
                owner.lastName(),
                Role.OWNER,
                language,
                passwords.hash(owner.password()),
                clock.instant());
        user.call(owner.phone());
        entities.persist(user);
        entities.flush();
        links.send(entities, user, user.email());
        return user.id();
    }
}
