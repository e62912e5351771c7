package io.thermae.tenancy.people;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.credentials.PreparedPasswords;
import io.thermae.tenancy.session.StoredSessions;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Uses a link up, and every other one of the person: a new password, and no session is left. */
@Stateless
@PermitAll
@TenantTransaction
public class UseResetLink {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    PreparedPasswords passwords;

    @Inject
    PasswordRules rules;

    @Inject
    StoredSessions sessions;

    @Inject
    Clock clock;

    /** Returns the person's e-mail. */
    public String use(UUID linkId, String newPassword) {
        Instant now = clock.instant();
        ResetLink link = entities.find(ResetLink.class, linkId, LockModeType.PESSIMISTIC_WRITE);
        if (link == null || !link.isOpen(now)) {
            throw new RuleBroken(ErrorCode.RESET_TOKEN_INVALID);
        }
        User user = entities.find(User.class, link.userId(), LockModeType.PESSIMISTIC_WRITE);
        if (user == null || !user.isActive()) {
            throw new RuleBroken(ErrorCode.RESET_TOKEN_INVALID);
        }
        rules.require("newPassword", newPassword, user);
        user.changePassword(passwords.hash(newPassword));
        // the link came by mail
        user.verify(user.email(), now);
        link.use(now);
        entities.flush();
        sql.update(
                "update tenancy.password_reset set used_at = ? where user_id = ? and used_at is null", now, user.id());
        sessions.endAllOf(user.id());
        return user.email();
    }
}
