package io.thermae.finance.pricing;

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

/** Migrates the schema {@code finance} when a node starts. */
@Singleton
@Startup
@Local(ModuleReady.class)
@PermitAll
@CrossTenant("Runs before any tenant can be open")
@TransactionManagement(TransactionManagementType.BEAN)
public class FinanceSchema implements ModuleReady {

    @Inject
    PlatformReady platform;

    @PostConstruct
    void migrate() {
        platform.await();
        SchemaMigration.migrate("finance", getClass().getClassLoader());
    }

    @Override
    public void await() {
        // the container has run migrate() before the first call gets here
    }
}
