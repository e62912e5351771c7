package io.thermae.finance.verification;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentRound;
import io.thermae.kernel.Job;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantRound;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Verifies each ledger once in a night; who asks for a round has all of them verified now. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for ledgers of all businesses; each is verified in a transaction of its own")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class VerificationJob implements Job {

    private static final String DUE = "select * from doors.tenants_with_unverified_ledgers(?, ?)";

    /** A round is over before those who look for late jobs wonder. */
    private static final int AT_MOST = 500;

    @Inject
    VerifyLedger verifyLedger;

    @Inject
    TenantRound round;

    @Inject
    CurrentRound current;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.finance.ledger-verification.enabled", defaultValue = "true")
    boolean enabled;

    @Inject
    @ConfigProperty(name = "thermae.finance.ledger-verification.hour", defaultValue = "21")
    int hour;

    @Override
    public String name() {
        return "finance.ledger-verification";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public boolean isDoneHere() {
        return enabled;
    }

    @Override
    public Round round() {
        Instant now = clock.instant();
        Instant since = current.isByHand() ? now : NightPolicy.last(now, hour);
        return round.go(
                "ledger-verification",
                more -> sql.query(DUE, row -> row.getObject(1, UUID.class), since, AT_MOST + more),
                () -> verifyLedger.verify(since));
    }
}
