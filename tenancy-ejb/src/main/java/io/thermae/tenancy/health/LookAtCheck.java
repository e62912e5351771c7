package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.SystemCheck;
import io.thermae.tenancy.api.SystemHealth.CheckFailure;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks at one check, which may take as long as it likes: what it asks may not answer. */
@Stateless
@PermitAll
@CrossTenant("Looks after the platform")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LookAtCheck {

    private static final Logger LOG = Logger.getLogger(LookAtCheck.class.getName());

    @Inject
    RequestContextController requestContext;

    /** Never fails: a failure is an outcome. */
    public Looked look(SystemCheck check) {
        boolean activated = requestContext.activate();
        try {
            return Looked.found(check.look());
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "It cannot be found out how it is with " + check.name());
            return Looked.nothing(CheckFailure.FAILED);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }
}
