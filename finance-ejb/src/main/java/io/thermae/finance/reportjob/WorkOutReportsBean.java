package io.thermae.finance.reportjob;

import io.thermae.finance.api.WorkOutReports;
import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Works out reports when they are asked for, as {@link ReportJob} does by the clock: under the same claims. */
@Stateless
@PermitAll
@CrossTenant("Stands between the transactions of the business in which its reports are worked out")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkOutReportsBean implements WorkOutReports {

    private static final Logger LOG = System.getLogger(WorkOutReportsBean.class.getName());

    @Inject
    MakeReports makeReports;

    @Inject
    @ConfigProperty(name = "thermae.finance.reports.enabled", defaultValue = "true")
    boolean enabled;

    @Override
    public void workOut() {
        if (!enabled) {
            return;
        }
        try {
            makeReports.makeNew();
        } catch (RuntimeException e) {
            // its row is there still, and its further tries are the job's: at once nothing would have changed
            LOG.log(Level.WARNING, "A report has failed and is left to the job", e);
        }
    }
}
