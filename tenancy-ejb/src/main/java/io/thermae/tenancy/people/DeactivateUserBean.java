package io.thermae.tenancy.people;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.DeactivateUser;
import io.thermae.tenancy.api.UserView;
import io.thermae.tenancy.session.StoredSessions;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Shuts people out and lets them in. */
@Stateless
@PermitAll
@TenantTransaction
public class DeactivateUserBean implements DeactivateUser {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    ExpectedVersion expected;

    @Inject
    Ownership ownership;

    @Inject
    StoredSessions sessions;

    @Override
    public UserView deactivate(UUID userId) {
        ownership.lock();
        User user = load(userId);
        if (user.isActiveOwner()) {
            ownership.requireAnotherThan(user);
        }
        user.deactivate();
        entities.flush();
        sessions.endAllOf(userId);
        return user.view();
    }

    @Override
    public UserView reactivate(UUID userId) {
        User user = load(userId);
        user.reactivate();
        entities.flush();
        return user.view();
    }

    private User load(UUID userId) {
        User user = entities.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (user == null || user.isErased()) {
            throw new NotFound("user");
        }
        expected.require(user.version());
        if (user.role() == Role.OWNER) {
            caller.requireInPerson();
        }
        return user;
    }
}
