package io.thermae.finance.platformpayment;

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
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every few seconds, on every node, for businesses in which a gateway is to be asked how far what they pay to the platform
 * is, or to send some of it back, or in which a card is to be charged.
 */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for payments of all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlatformPaymentJob implements Job {

    private static final String CARDS = "select * from doors.tenants_with_due_platform_cards(?, ?)";
    private static final String PAYMENTS = "select * from doors.tenants_with_due_platform_payments(?, ?)";

    private static final int AT_MOST = 50;

    @Inject
    ReconcilePlatform reconcile;

    @Inject
    ChargePlatformCards cards;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.payments.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "finance.platform-payments";
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
        Set<String> away = new HashSet<>();
        // two works: a business whose cards fail is held back with its cards alone, and so is a whole round
        Round charged;
        Round reconciled;
        try {
            charged = round.go("platform-cards", CARDS, AT_MOST, () -> cards.round(away));
        } finally {
            reconciled = round.go("platform-payments", PAYMENTS, AT_MOST, () -> reconcile.reconcile(away));
        }
        return charged.plus(reconciled);
    }
}
