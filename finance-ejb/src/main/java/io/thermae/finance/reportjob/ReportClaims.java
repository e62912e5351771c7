package io.thermae.finance.reportjob;

import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The short transactions around working a report out: what they note is seen while that goes on. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportClaims {

    @Inject
    StoredReportJobs stored;

    @Inject
    Clock clock;

    /** The next one that nobody is at; what has been there long enough is forgotten. */
    public Optional<Claim> next() {
        stored.cleanUp(clock.instant());
        return stored.claim();
    }

    /** The next one that nobody has been at. */
    public Optional<Claim> nextNew() {
        return stored.claimNew();
    }

    /** As {@link StoredReportJobs#progress}. */
    public boolean progress(Claim claim, int monthsDone) {
        return stored.progress(claim, monthsDone);
    }

    /** As {@link StoredReportJobs#done}. */
    public void done(Claim claim, int rows, String result) {
        stored.done(claim, rows, result);
    }

    /** As {@link StoredReportJobs#failed}. */
    public void failed(Claim claim, String failure) {
        stored.failed(claim, failure);
    }

    /** As {@link StoredReportJobs#release}. */
    public void release(Claim claim) {
        stored.release(claim);
    }
}
