package io.thermae.engagement.campaign;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Job;
import io.thermae.kernel.TenantRound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Goes on with campaigns that have begun, again and again, on every node: of each business some steps, so that all have their turn. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for campaigns of all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CampaignJob implements Job {

    private static final String DUE = "select * from doors.tenants_with_due_campaigns(?, ?)";

    private static final int BUSINESSES_AT_MOST = 200;

    private static final int STEPS = 10;

    @Inject
    SendCampaign campaigns;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.campaigns.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "engagement.campaigns";
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
        return round.go("campaign", DUE, BUSINESSES_AT_MOST, this::goOn);
    }

    private void goOn() {
        for (int step = 0; step < STEPS; step++) {
            if (!campaigns.goOn()) {
                return;
            }
        }
    }
}
