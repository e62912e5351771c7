package io.thermae.tenancy.people;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ChangePassword;
import io.thermae.tenancy.credentials.PreparedPasswords;
import io.thermae.tenancy.session.StoredSessions;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Changes a person's own password. */
@Stateless
@PermitAll
@TenantTransaction
public class ChangePasswordBean implements ChangePassword {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    PreparedPasswords passwords;

    @Inject
    PasswordRules rules;

    @Inject
    StoredSessions sessions;

    @Override
    public void change(String currentPassword, String newPassword) {
        caller.requireInPerson();
        UUID userId = caller.userId();
        User user = entities.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (user == null) {
            throw new NotFound("user");
        }
        if (!passwords.matches(currentPassword, user.passwordHash())) {
            throw new InvalidInput("currentPassword", "wrong_password");
        }
        if (currentPassword.equals(newPassword)) {
            throw new InvalidInput("newPassword", "same_password");
        }
        rules.require("newPassword", newPassword, user);
        user.changePassword(passwords.hash(newPassword));
        sessions.endAllOf(userId);
    }
}
