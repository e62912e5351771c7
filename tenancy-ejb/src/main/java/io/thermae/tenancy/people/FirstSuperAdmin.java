package io.thermae.tenancy.people;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.PlatformReady;
import io.thermae.tenancy.credentials.PreparedPasswords;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the first super administrator at the very first start, with a one-time password that is written once into the
 * file of {@code thermae.bootstrap.file}, readable by the server's user alone. Without that key nobody is made: there is
 * no default password.
 */
@Singleton
@Startup
@PermitAll
@CrossTenant("Works in the platform's own tenant")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstSuperAdmin {

    private static final Logger LOG = Logger.getLogger(FirstSuperAdmin.class.getName());

    @Inject
    PlatformReady platform;

    @Inject
    MakeSuperAdmin makeSuperAdmin;

    @Inject
    PreparedPasswords passwords;

    @Inject
    CurrentCaller caller;

    @Inject
    RequestContextController requestContext;

    @Inject
    @ConfigProperty(name = "thermae.bootstrap.file")
    Optional<String> file;

    @Inject
    @ConfigProperty(name = "thermae.super-admin.email")
    String email;

    @PostConstruct
    void makeOnce() {
        platform.await();
        boolean activated = requestContext.activate();
        try {
            caller.set(Caller.anonymous("start").inTenant(TenantId.PLATFORM));
            if (makeSuperAdmin.isNeeded()) {
                make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the first log-in to " + file.orElse(""), e);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }

    private void make() throws IOException {
        if (file.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "There is no super administrator, and thermae.bootstrap.file is not set: none is made");
            return;
        }
        String password = OneTimePassword.next();
        // the file first: an administrator whose password nobody has been told could never sign in
        BootstrapFile.write(Path.of(file.get()), email, password);
        passwords.hashNow(password);
        makeSuperAdmin.make(email, password);
        LOG.log(Level.INFO, "The first super administrator has been made; the one-time password is in {0}", file.get());
    }
}
