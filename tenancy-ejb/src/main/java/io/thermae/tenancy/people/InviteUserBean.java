package io.thermae.tenancy.people;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Role;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.InviteUser;
import io.thermae.tenancy.api.UserInvited;
import io.thermae.tenancy.api.UserView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Invites people. */
@Stateless
@PermitAll
@TenantTransaction
public class InviteUserBean implements InviteUser {

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

    /** What the mail needs to know of the business. */
    private record Business(String name, String language, String timeZone) {}

    @Override
    public UserView invite(Invitation invitation) {
        check(invitation);
        Business business = sql.query(
                        "select name, language, time_zone from tenancy.tenant",
                        row -> new Business(row.getString(1), row.getString(2), row.getString(3)))
                .get(0);
        String language = invitation.language() == null ? business.language() : invitation.language();
        Instant now = clock.instant();
        User user = User.invited(Ids.next(), invitation, language, now);
        entities.persist(user);
        // the invitation refers to the person by id only, so the persistence provider does not know which comes first
        entities.flush();
        PendingInvitation pending =
                new PendingInvitation(Ids.next(), user.view().id(), now, Duration.ofDays(days));
        UUID invitationId = pending.id();
        entities.persist(pending);
        entities.flush();
        outbox.publish(new UserInvited(
                invitationId,
                business.name(),
                invitation.role().name(),
                user.addressee(business.timeZone()),
                pending.expiresAt()));
        return user.view();
    }

    private void check(Invitation invitation) {
        if (invitation.role() != Role.MANAGER && invitation.role() != Role.MASTER) {
            throw new InvalidInput("role", "not_invitable");
        }
        // the courtesy; the guard is the unique key
        String email = invitation.email().strip().toLowerCase(Locale.ROOT);
        if (sql.first("select 1 from tenancy.app_user where email = ?", row -> row.getInt(1), email)
                .isPresent()) {
            throw new RuleBroken(ErrorCode.EMAIL_TAKEN, Map.of("field", "email"));
        }
        List<FieldViolation> violations = workBranches.violations(invitation.role(), invitation.branches());
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
