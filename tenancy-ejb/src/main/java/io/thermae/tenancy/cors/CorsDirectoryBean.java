package io.thermae.tenancy.cors;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.CorsDirectory;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Asks the door {@code cors_origin_allowed}. */
@Stateless
@PermitAll
@CrossTenant("A browser asks before anybody has signed in")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CorsDirectoryBean implements CorsDirectory {

    @Inject
    Sql sql;

    @Override
    public boolean allows(String origin, @Nullable TenantId tenant, @Nullable String subdomain) {
        return sql.query(
                        "select doors.cors_origin_allowed(?, ?::uuid, ?)",
                        row -> row.getBoolean(1),
                        origin,
                        tenant == null ? null : tenant.toString(),
                        subdomain)
                .get(0);
    }
}
