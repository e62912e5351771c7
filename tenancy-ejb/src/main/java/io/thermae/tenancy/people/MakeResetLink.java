package io.thermae.tenancy.people;

import io.thermae.kernel.Ids;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.PasswordForgotten;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes the link for one account, and has it sent. */
@Stateless
@PermitAll
@TenantTransaction
public class MakeResetLink {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    /** Makes it, if the person is active. */
    public void make(UUID tenantId, UUID userId) {
        User user = entities.find(User.class, userId);
        if (user == null || !user.isActive()) {
            return;
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        ResetLink link = new ResetLink(id, userId, now);
        entities.persist(link);
        entities.flush();
        outbox.publish(sql.query(
                        """
                        select case when status <> 'PLATFORM' then name end as name, time_zone from tenancy.tenant
                        """,
                        business -> new PasswordForgotten(
                                id,
                                tenantId,
                                business.getString("name"),
                                user.addressee(business.getString("time_zone")),
                                link.expiresAt()))
                .get(0));
    }
}
