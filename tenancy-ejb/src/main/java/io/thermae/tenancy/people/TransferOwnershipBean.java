package io.thermae.tenancy.people;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.TransferOwnership;
import io.thermae.tenancy.api.UserView;
import io.thermae.tenancy.credentials.PreparedPasswords;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;

/** Swaps an owner and a colleague. */
@Stateless
@PermitAll
@TenantTransaction
public class TransferOwnershipBean implements TransferOwnership {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    PreparedPasswords passwords;

    @Inject
    Ownership ownership;

    @Inject
    WorkBranches workBranches;

    @Override
    public UserView transfer(UUID userId, String password) {
        caller.requireInPerson();
        ownership.lock();
        User owner = load(caller.userId());
        User heir = load(userId);
        if (!owner.isActiveOwner() || !passwords.matches(password, owner.passwordHash())) {
            throw new InvalidInput("password", "wrong_password");
        }
        if (!heir.isActive() || heir.role() == Role.OWNER) {
            throw new InvalidInput("userId", "not_eligible");
        }
        heir.become(Role.OWNER, Set.of());
        owner.become(Role.MANAGER, workBranches.all());
        entities.flush();
        return heir.view();
    }

    private User load(UUID userId) {
        User user = entities.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (user == null) {
            throw new NotFound("user");
        }
        return user;
    }
}
