package io.thermae.tenancy.people;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.InviteUser;
import io.thermae.tenancy.api.UserInvited;
import io.thermae.tenancy.api.UserView;
import io.thermae.tenancy.credentials.Accounts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Invites people. */
@Stateless
@PermitAll
@TenantTransaction
public class InviteUserBean implements InviteUser {

    private static final int AGAIN_A_DAY = 10;
    private static final Duration A_DAY = Duration.ofDays(1);

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    WorkBranches workBranches;

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    @Inject
    @ConfigProperty(name = "thermae.invitation.days")
    int days;

    private record Business(String name, String language, String timeZone) {}

    @Override
    public UserView invite(Invitation invitation) {
        check(invitation);
        Business business = business();
        String language = invitation.language() == null ? business.language() : invitation.language();
        User user = User.invited(Ids.next(), invitation, language, clock.instant());
        entities.persist(user);
        // the invitation refers to the person by id only, so the persistence provider does not know which comes first
        entities.flush();
        return send(user, business);
    }

    @Override
    public UserView again(UUID userId, @Nullable String email) {
        User user = entities.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (user == null || user.isErased()) {
            throw new NotFound("user");
        }
        String wanted = Accounts.normalised(email == null ? user.email() : email);
        if (!wanted.equals(user.email())) {
            requireFree(wanted);
        }
        user.inviteAt(wanted);
        discard(userId);
        return send(user, business());
    }

    /** What the mail needs to know of the business. */
    private Business business() {
        return sql.query(
                        "select name, language, time_zone from tenancy.tenant",
                        row -> new Business(row.getString(1), row.getString(2), row.getString(3)))
                .get(0);
    }

    private UserView send(User user, Business business) {
        PendingInvitation pending =
                new PendingInvitation(Ids.next(), user.id(), clock.instant(), Duration.ofDays(days));
        entities.persist(pending);
        entities.flush();
        outbox.publish(new UserInvited(
                pending.id(),
                business.name(),
                user.role().name(),
                user.addressee(business.timeZone()),
                pending.expiresAt()));
        return user.view();
    }

    /** The links sent so far are void from now on; so many of one day are enough. */
    private void discard(UUID userId) {
        Instant now = clock.instant();
        int today = sql.query(
                        "select count(*) from tenancy.invitation where user_id = ? and expires_at > ?",
                        row -> row.getInt(1),
                        userId,
                        now.minus(A_DAY))
                .get(0);
        if (today > AGAIN_A_DAY) {
            throw new RuleBroken(ErrorCode.TOO_MANY_ATTEMPTS, Map.of("retryAfterSeconds", A_DAY.toSeconds()));
        }
        sql.update(
                "update tenancy.invitation set expires_at = ? where user_id = ? and accepted_at is null and expires_at > ?",
                now,
                userId,
                now);
    }

    private void check(Invitation invitation) {
        if (invitation.role() != Role.MANAGER && invitation.role() != Role.MASTER) {
            throw new InvalidInput("role", "not_invitable");
        }
        requireFree(Accounts.normalised(invitation.email()));
        List<FieldViolation> violations = workBranches.violations(invitation.role(), invitation.branches());
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** The courtesy; the guard is the unique key. */
    private void requireFree(String email) {
        if (sql.first("select 1 from tenancy.app_user where email = ?", row -> row.getInt(1), email)
                .isPresent()) {
            throw new RuleBroken(ErrorCode.EMAIL_TAKEN, Map.of("field", "email"));
        }
    }
}
