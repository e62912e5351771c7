package io.thermae.tenancy.impersonation;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.ImpersonateOwner;
import io.thermae.tenancy.api.ImpersonationStarted;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.UserView;
import io.thermae.tenancy.people.Owners;
import io.thermae.tenancy.session.BorrowedSessions;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down who works in whose name and why, tells the owners, and issues the token. */
@Stateless
@PermitAll
@TenantTransaction
public class ImpersonateOwnerBean implements ImpersonateOwner {

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    People people;

    @Inject
    Owners owners;

    @Inject
    BorrowedSessions borrowedSessions;

    @Inject
    Outbox outbox;

    @Override
    public Impersonation start(String reason, int minutes) {
        String why = reason.strip();
        List<FieldViolation> violations = ImpersonationPolicy.violations(why, minutes);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        BusinessView business = ownBusiness.find().orElseThrow(() -> new NotFound("tenant"));
        if (!business.status().admitsItsPeople()) {
            throw new RuleBroken(
                    ErrorCode.BUSINESS_NOT_ACTIVE,
                    Map.of("status", business.status().name()));
        }
        UserView owner = firstOwner();
        Duration time = Duration.ofMinutes(minutes);
        UUID id = Ids.next();
        String accessToken = borrowedSessions.open(id, owner, business, time);
        note(id, owner, why, time);
        tell(business, id, why, clock.instant().plus(time));
        return new Impersonation(accessToken, time.toSeconds());
    }

    /** The one who has been owner for the longest time. */
    private UserView firstOwner() {
        return sql.first(
                        """
                        select id from tenancy.app_user where role = 'OWNER' and status = 'ACTIVE'
                        order by created_at, id limit 1
                        """,
                        row -> row.getObject(1, UUID.class))
                .map(people::get)
                .orElseThrow(() -> new NotFound("owner"));
    }

    private void note(UUID id, UserView owner, String reason, Duration time) {
        Instant now = clock.instant();
        sql.update(
                """
                insert into tenancy.impersonation (id, owner_id, super_admin_id, reason, started_at, ends_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                owner.id(),
                caller.userId(),
                reason,
                now,
                now.plus(time));
    }

    private void tell(BusinessView business, UUID id, String reason, Instant endsAt) {
        for (Addressee owner : owners.addressees()) {
            outbox.publish(new ImpersonationStarted(
                    id, business.id().value(), business.name(), business.timeZone(), reason, endsAt, owner));
        }
    }
}
