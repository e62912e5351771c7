package io.thermae.tenancy.health;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import io.thermae.kernel.SystemCheck;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the database answers, and how soon. */
@Stateless
@Local(SystemCheck.class)
@PermitAll
@CrossTenant("Looks after the platform")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseCheck implements SystemCheck {

    @Inject
    Sql sql;

    @Inject
    @ConfigProperty(name = "thermae.health.database-millis", defaultValue = "1000")
    int slowest;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public String unit() {
        return "milliseconds";
    }

    @Override
    public Finding look() {
        long began = System.nanoTime();
        sql.query("select 1", row -> row.getInt(1));
        return Finding.upTo(slowest, Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
}
