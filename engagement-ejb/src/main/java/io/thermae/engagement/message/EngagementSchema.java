package io.thermae.engagement.message;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.ModuleReady;
import io.thermae.kernel.SchemaMigration;
import io.thermae.tenancy.api.PlatformReady;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Migrates the schema {@code engagement} when the application starts. */
@Singleton
@Startup
@Local(ModuleReady.class)
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@CrossTenant("Runs when the application starts, before anybody calls; it touches no rows")
public class EngagementSchema implements ModuleReady {

    @Inject
    PlatformReady platform;

    @PostConstruct
    void migrate() {
        platform.await();
        SchemaMigration.migrate("engagement", EngagementSchema.class.getClassLoader());
    }

    @Override
    public void await() {
        // the container has run migrate() before the first call gets here
    }
}
