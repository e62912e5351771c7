package io.thermae.finance.membershiprun;

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

/** Looks every minute, on every node, for businesses in which a period of a membership begins, or what is left of one lapses. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for what is due in all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MembershipJob implements Job {

    private static final String LAPSING = "select * from doors.tenants_with_lapsing_packages(?, ?)";

    /** None of those that are suspended or closed: they invoice nobody, whatever else is due there. */
    private static final String BEGINNING = "select * from doors.tenants_with_due_memberships(?, ?)";

    private static final int BUSINESSES_AT_MOST = 200;

    /** Of one business in one round: the others wait meanwhile. */
    private static final int AT_MOST = 200;

    @Inject
    DueMemberships due;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.finance.memberships.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "finance.memberships";
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
        return round.go("lapsing", LAPSING, BUSINESSES_AT_MOST, () -> round.each(AT_MOST, due::over, due::lapse))
                .plus(round.go(
                        "memberships",
                        BEGINNING,
                        BUSINESSES_AT_MOST,
                        () -> round.each(AT_MOST, due::beginning, due::invoice)));
    }
}
