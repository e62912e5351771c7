package io.thermae.web.operations;

import io.thermae.kernel.Sql;
import io.thermae.kernel.SqlFailed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers a statement. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @Inject
    Sql sql;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            return sql.query("select 1", row -> row.getInt(1)).size() == 1;
        } catch (SqlFailed e) {
            return false;
        }
    }
}
