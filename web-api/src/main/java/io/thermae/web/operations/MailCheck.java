package io.thermae.web.operations;

import io.thermae.engagement.api.MailServerCheck;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the mail server greets us. */
@Readiness
@ApplicationScoped
public class MailCheck implements HealthCheck {

    @Inject
    MailServerCheck mailServer;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("mail").status(answers()).build();
    }

    private boolean answers() {
        try {
            return mailServer.reachable();
        } catch (EJBException e) {
            return false;
        }
    }
}
