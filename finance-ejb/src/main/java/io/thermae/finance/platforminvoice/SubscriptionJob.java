package io.thermae.finance.platforminvoice;

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

/** Looks every minute, on every node, for periods that are to be invoiced and invoices that were not paid. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for what is due in all businesses; what is done is done in each one's own transaction")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SubscriptionJob implements Job {

    private static final String PERIODS = "select * from doors.tenants_with_due_subscriptions(?, ?)";

    private static final String INVOICES = "select * from doors.tenants_with_due_platform_invoices(?, ?)";

    private static final int AT_MOST = 200;

    @Inject
    BillBusiness billBusiness;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.subscriptions.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "finance.subscriptions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        return round.go("subscription", PERIODS, AT_MOST, billBusiness::bill)
                .plus(round.go("dunning", INVOICES, AT_MOST, billBusiness::dun));
    }
}
