package io.thermae.web.demo;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ModuleReady;
import io.thermae.tenancy.api.TenantDirectory;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the demo business at the first start that asks for it ({@code thermae.demo}); its password is given, never known. */
@Singleton
@Startup
@PermitAll
@CrossTenant("Registers a business, as anybody may")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStartup {

    private static final Logger LOG = Logger.getLogger(DemoStartup.class.getName());

    @Inject
    @Any
    Instance<ModuleReady> modules;

    @Inject
    TenantDirectory tenants;

    @Inject
    DemoBusiness demoBusiness;

    @Inject
    CurrentCaller caller;

    @Inject
    RequestContextController requestContext;

    @Inject
    @ConfigProperty(name = "thermae.demo")
    boolean wanted;

    @Inject
    @ConfigProperty(name = "thermae.demo.password")
    Optional<String> password;

    @PostConstruct
    void makeOnce() {
        if (!wanted) {
            return;
        }
        if (password.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "thermae.demo is on, and thermae.demo.password is not set: no demo business is made");
            return;
        }
        modules.forEach(ModuleReady::await);
        boolean activated = requestContext.activate();
        try {
            caller.set(Caller.anonymous("demo"));
            if (tenants.find(DemoBusiness.SUBDOMAIN).isEmpty()) {
                demoBusiness.make(password.get());
            }
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }
}
