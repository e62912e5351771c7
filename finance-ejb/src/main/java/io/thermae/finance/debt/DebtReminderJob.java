package io.thermae.finance.debt;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks every minute, on every node, for businesses in which a customer is to be reminded of what he owes. Those in their quiet hours take
 * nobody's place: they are found when these are over.
 */
@Singleton
@Local(Job.class)
@PermitAll
@CrossTenant("Looks for what is overdue in all businesses; customers are reminded in each one's own transaction")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DebtReminderJob implements Job {

    private static final String DUE = "select * from doors.tenants_with_overdue_invoices(?, ?::integer[], ?, ?)";

    private static final int AT_MOST = 200;

    @Inject
    RemindDebtors remindDebtors;

    @Inject
    TenantRound round;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.finance.debt-reminders.enabled", defaultValue = "true")
    boolean enabled;

    /** Of businesses that have decided nothing. */
    @Inject
    @ConfigProperty(name = "thermae.finance.debt-reminder-days")
    String usual;

    /** Of the same. */
    @Inject
    @ConfigProperty(name = "thermae.notifications.quiet-hours")
    String usualQuiet;

    @Override
    public String name() {
        return "finance.debt-reminders";
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
        return round.go("debt-reminders", this::due, remindDebtors::remind);
    }

    private List<UUID> due(int more) {
        Long[] days = ((List<?>) Setting.DEBT_REMINDER_DAYS.configured(usual))
                .stream().map(Integer.class::cast).map(Integer::longValue).toArray(Long[]::new);
        return sql.query(
                DUE,
                row -> row.getObject(1, UUID.class),
                clock.instant(),
                days,
                Setting.QUIET_HOURS.configured(usualQuiet),
                AT_MOST + more);
    }
}
