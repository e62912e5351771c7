package io.thermae.tenancy.personal;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantRound;
import io.thermae.tenancy.api.Setting;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks, on every node, for businesses that have decided not to keep everything, and have not been looked through for a day for what they need not keep. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for all businesses whose turn it is; what is forgotten is forgotten in each one's own transaction")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionJob implements Job {

    private static final int AT_MOST = 200;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    ForgetOld forgetOld;

    @Inject
    TenantRound round;

    @Inject
    Config config;

    @Inject
    @ConfigProperty(name = "thermae.retention.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "tenancy.retention";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        return round.go("retention", this::due, forgetOld::forget);
    }

    private List<UUID> due() {
        return sql.query(
                "select * from doors.tenants_with_due_retention(?, ?, ?)",
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                everybodyForgets(),
                AT_MOST);
    }

    /** Whether there is something to forget for businesses that have decided nothing. */
    private boolean everybodyForgets() {
        return Arrays.stream(Setting.values())
                .filter(Setting::isOfRetention)
                .anyMatch(setting -> config.getValue(setting.configuration(), Integer.class) > 0);
    }
}
