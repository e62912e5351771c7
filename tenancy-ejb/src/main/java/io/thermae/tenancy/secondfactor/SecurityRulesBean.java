package io.thermae.tenancy.secondfactor;

import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.SecurityRules;
import io.thermae.tenancy.version.BusinessVersion;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Keeps the business's rule beside the business. */
@Stateless
@PermitAll
@TenantTransaction
public class SecurityRulesBean implements SecurityRules {

    @Inject
    Sql sql;

    @Inject
    BusinessVersion version;

    @Override
    public Rules get() {
        return sql.query(
                        "select require_totp, version from tenancy.tenant",
                        row -> new Rules(row.getBoolean("require_totp"), row.getLong("version")))
                .get(0);
    }

    @Override
    public Rules set(boolean requireTotp) {
        version.edit();
        sql.update("update tenancy.tenant set require_totp = ?", requireTotp);
        return get();
    }
}
