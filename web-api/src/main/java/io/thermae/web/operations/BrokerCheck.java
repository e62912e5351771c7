package io.thermae.web.operations;

import io.thermae.tenancy.api.Broker;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the message broker can be talked to. */
@Readiness
@ApplicationScoped
public class BrokerCheck implements HealthCheck {

    @Inject
    Broker broker;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("broker").status(answers()).build();
    }

    private boolean answers() {
        try {
            return broker.isReachable();
        } catch (EJBException e) {
            return false;
        }
    }
}
