package io.thermae.booking.statistics;

import io.thermae.booking.api.ComputeMarkedDays;
import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Computes days when somebody wants it, as {@link DailyStatisticsJob} does by the clock: under the same claims, with the same waits. */
@Stateless
@PermitAll
@CrossTenant("Stands between the transactions of the business in which its days are computed")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ComputeMarkedDaysBean implements ComputeMarkedDays {

    private static final Logger LOG = Logger.getLogger(ComputeMarkedDaysBean.class.getName());

    @Inject
    DueBranches branches;

    @Inject
    @ConfigProperty(name = "thermae.booking.daily-statistics.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public void compute() {
        if (!enabled) {
            return;
        }
        try {
            branches.compute();
        } catch (RuntimeException e) {
            // the marks are there still: to try it again and again here would pass by the job's waits
            LOG.log(Level.WARNING, "Days that somebody wants computed are left to the job", e);
        }
    }
}
