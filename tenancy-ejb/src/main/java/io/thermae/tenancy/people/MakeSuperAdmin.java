package io.thermae.tenancy.people;

import io.thermae.kernel.Ids;
import io.thermae.kernel.Role;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.credentials.PreparedPasswords;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Makes a super administrator with a password that must be changed at the first log-in. */
@Stateless
@PermitAll
@TenantTransaction
public class MakeSuperAdmin {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    PreparedPasswords passwords;

    @Inject
    Clock clock;

    /** Whether the platform has nobody yet who could approve anything. */
    public boolean isNeeded() {
        return sql.query("select 1 from tenancy.app_user limit 1", row -> row.getInt(1))
                .isEmpty();
    }

    /** Makes one; of two nodes that start at once, one makes it. */
    public void make(String email, String oneTimePassword) {
        sql.query("select pg_advisory_xact_lock(hashtext('first super administrator'))", row -> row.getObject(1));
        if (!isNeeded()) {
            return;
        }
        User admin = User.active(
                Ids.next(),
                email,
                "Super",
                "Admin",
                Role.SUPER_ADMIN,
                "en",
                passwords.hash(oneTimePassword),
                clock.instant());
        admin.requirePasswordChange();
        entities.persist(admin);
        entities.flush();
    }
}
