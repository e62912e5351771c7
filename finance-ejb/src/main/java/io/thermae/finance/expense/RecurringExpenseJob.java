package io.thermae.finance.expense;

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

/** Looks every minute, on every node, for businesses in which something that is spent again and again is due. */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for what is due in all businesses; what is done is done in each one's own transactions")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RecurringExpenseJob implements Job {

    private static final String DUE = "select * from doors.tenants_with_due_expenses(?, ?)";

    private static final int BUSINESSES_AT_MOST = 200;

    /** Of one business in one round: the others wait meanwhile. */
    private static final int AT_MOST = 50;

    @Inject
    DrawUpRecurring drawUpRecurring;

    @Inject
    TenantRound round;

    @Inject
    @ConfigProperty(name = "thermae.finance.recurring-expenses.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public String name() {
        return "finance.recurring-expenses";
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
        return round.go(
                "recurring-expenses",
                DUE,
                BUSINESSES_AT_MOST,
                () -> round.each(AT_MOST, drawUpRecurring::due, drawUpRecurring::drawUp));
    }
}
