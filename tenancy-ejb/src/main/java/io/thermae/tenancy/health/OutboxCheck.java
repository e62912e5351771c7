package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.SystemCheck;
import io.thermae.tenancy.api.Backlog;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For how long the oldest event has waited to be sent to the broker, on whichever node. */
@Stateless
@Local(SystemCheck.class)
@PermitAll
@CrossTenant("Looks after the platform")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxCheck implements SystemCheck {

    @Inject
    Backlog backlog;

    @Inject
    @ConfigProperty(name = "thermae.health.outbox-minutes", defaultValue = "5")
    int minutes;

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public String unit() {
        return "seconds";
    }

    @Override
    public Finding look() {
        return Finding.upTo(Duration.ofMinutes(minutes).toSeconds(), backlog.oldestSeconds());
    }
}
