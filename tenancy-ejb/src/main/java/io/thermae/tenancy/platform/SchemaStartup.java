package io.thermae.tenancy.platform;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.SchemaMigration;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.PlatformReady;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Migrates the schemas on which all others stand, and refuses to run with a database role that row-level security does not bind. */
@Singleton
@Startup
@PermitAll
@CrossTenant("Runs before any tenant can be open")
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaStartup implements PlatformReady {

    private static final String ROLE_IS_UNSAFE =
            """
            select r.rolsuper or r.rolbypassrls
                   or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                              where n.nspname in ('platform', 'tenancy') and pg_has_role(r.oid, c.relowner, 'MEMBER'))
            from pg_roles r where r.rolname = current_user
            """;

    @Inject
    Sql sql;

    @PostConstruct
    void migrate() {
        ClassLoader loader = getClass().getClassLoader();
        SchemaMigration.migrate("platform", loader);
        SchemaMigration.migrate("tenancy", loader);
        boolean unsafe = sql.query(ROLE_IS_UNSAFE, row -> row.getBoolean(1)).get(0);
        if (unsafe) {
            throw new IllegalStateException("The role of " + Sql.DATA_SOURCE
                    + " is a superuser, bypasses row-level security, or owns the tables: tenants would see each other");
        }
    }

    @Override
    public void await() {
        // the container has run migrate() before the first call gets here
    }
}
