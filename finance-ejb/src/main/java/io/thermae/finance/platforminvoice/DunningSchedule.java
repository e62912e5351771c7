package io.thermae.finance.platforminvoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When invoices are due, and what happens after that, as the configuration says. */
@ApplicationScoped
public class DunningSchedule {

    @Inject
    @ConfigProperty(name = "thermae.subscriptions.due-days")
    int dueDays;

    @Inject
    @ConfigProperty(name = "thermae.subscriptions.reminder-days")
    List<Integer> reminderDays;

    @Inject
    @ConfigProperty(name = "thermae.subscriptions.grace-days")
    int graceDays;

    Instant due(Instant issued) {
        return issued.plus(Duration.ofDays(dueDays));
    }

    DunningPolicy policy() {
        return new DunningPolicy(reminderDays, graceDays);
    }
}
