package io.thermae.tenancy.people;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.credentials.Accounts;
import io.thermae.tenancy.credentials.PreparedPasswords;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The two steps of a change of address, within the open tenant. */
@Stateless
@PermitAll
@TenantTransaction
public class ChangeEmail {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    PreparedPasswords passwords;

    @Inject
    VerificationLinks links;

    @Inject
    Clock clock;

    /** Refuses whoever does not know the signed-in person's password. */
    public void requirePassword(String password) {
        caller.requireInPerson();
        User user = entities.find(User.class, caller.userId());
        if (user == null) {
            throw new NotFound("user");
        }
        if (!passwords.matches(password, user.passwordHash())) {
            throw new InvalidInput("password", "wrong_password");
        }
    }

    /** Sends the signed-in person, whose password was proven, a link to the wanted address. */
    public void begin(String email) {
        User user = entities.find(User.class, caller.userId(), LockModeType.PESSIMISTIC_WRITE);
        if (user == null) {
            throw new NotFound("user");
        }
        String wanted = Accounts.normalised(email);
        if (wanted.equals(user.email()) && user.isVerified()) {
            return;
        }
        requireFree(wanted, user);
        links.send(entities, user, wanted);
    }

    /** Takes the address of a used link. */
    public void complete(UUID linkId) {
        Instant now = clock.instant();
        VerificationLink link = entities.find(VerificationLink.class, linkId, LockModeType.PESSIMISTIC_WRITE);
        if (link == null || !link.isOpen(now)) {
            throw new RuleBroken(ErrorCode.VERIFICATION_INVALID);
        }
        User user = entities.find(User.class, link.userId(), LockModeType.PESSIMISTIC_WRITE);
        if (user == null || !user.isActive()) {
            throw new RuleBroken(ErrorCode.VERIFICATION_INVALID);
        }
        requireFree(link.email(), user);
        boolean another = !link.email().equals(user.email());
        user.verify(link.email(), now);
        link.use(now);
        entities.flush();
        if (another) {
            // links for a forgotten password were sent to an address that is the person's no more
            sql.update(
                    "update tenancy.password_reset set used_at = ? where user_id = ? and used_at is null",
                    now,
                    user.id());
        }
    }

    /** The courtesy; the guard is the unique key. */
    private void requireFree(String email, User user) {
        boolean taken = sql.first(
                        "select 1 from tenancy.app_user where email = ? and id <> ?",
                        row -> row.getInt(1),
                        email,
                        user.id())
                .isPresent();
        if (taken) {
            throw new RuleBroken(ErrorCode.EMAIL_TAKEN, Map.of("field", "email"));
        }
    }
}
