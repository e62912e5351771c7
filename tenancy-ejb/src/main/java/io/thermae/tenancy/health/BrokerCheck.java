package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.SystemCheck;
import io.thermae.tenancy.api.Broker;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Whether the broker can be talked to, and how long that takes. */
@Stateless
@Local(SystemCheck.class)
@PermitAll
@CrossTenant("Looks after the platform")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BrokerCheck implements SystemCheck {

    @Inject
    Broker broker;

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public String unit() {
        return "milliseconds";
    }

    @Override
    public Finding look() {
        long began = System.nanoTime();
        boolean reachable = broker.isReachable();
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        return new Finding(reachable ? Status.UP : Status.DOWN, millis);
    }
}
