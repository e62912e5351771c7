package io.thermae.tenancy.people;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.credentials.PreparedPasswords;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;

/** Uses an invitation up: the invited person gets a password and is active. */
@Stateless
@PermitAll
@TenantTransaction
public class ActivateUser {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    PreparedPasswords passwords;

    @Inject
    PasswordRules rules;

    @Inject
    Clock clock;

    public void activate(UUID invitationId, String password) {
        PendingInvitation invitation =
                entities.find(PendingInvitation.class, invitationId, LockModeType.PESSIMISTIC_WRITE);
        if (invitation == null || !invitation.isOpen(clock.instant())) {
            throw new RuleBroken(ErrorCode.INVITATION_INVALID);
        }
        User user = entities.find(User.class, invitation.userId(), LockModeType.PESSIMISTIC_WRITE);
        if (user == null || !user.isInvited()) {
            throw new RuleBroken(ErrorCode.INVITATION_INVALID);
        }
        rules.require("password", password, user);
        user.activate(passwords.hash(password));
        // the link came by mail
        user.verify(user.email(), clock.instant());
        invitation.use(clock.instant());
    }
}
