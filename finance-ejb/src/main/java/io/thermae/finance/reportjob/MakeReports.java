package io.thermae.finance.reportjob;

import io.thermae.finance.report.OneMoment;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Json;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/** Works out what is queued in the open business: claimed, read and noted in transactions of their own. */
@Stateless
@PermitAll
@CrossTenant("Stands between the transactions of the business in which a report is claimed, read and noted")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MakeReports {

    private static final Logger LOG = System.getLogger(MakeReports.class.getName());

    /** So many in one round: then other businesses have their turn. */
    private static final int AT_MOST = 5;

    @Inject
    ReportClaims claims;

    @Inject
    OneMoment oneMoment;

    @Inject
    ReadParts readParts;

    /** Makes what nobody else is at. */
    public void make() {
        make(claims::next);
    }

    /** Makes what nobody has been at: what has failed once waits for its next try. */
    public void makeNew() {
        make(claims::nextNew);
    }

    private void make(Supplier<Optional<Claim>> claimed) {
        Optional<Claim> next = claimed.get();
        for (int i = 1; next.isPresent(); i++) {
            make(next.get());
            next = i < AT_MOST ? claimed.get() : Optional.empty();
        }
    }

    private void make(Claim claim) {
        try {
            Result result = oneMoment.read(() -> readParts.read(claim));
            claims.done(claim, result.size(), Json.write(result));
        } catch (ReportNotOurs e) {
            LOG.log(Level.DEBUG, "{0} was cancelled or taken over", claim);
        } catch (ReportTooLarge | InvalidInput e) {
            claims.failed(claim, "too_many_rows");
        } catch (RuntimeException e) {
            claims.release(claim);
            throw e;
        }
    }
}
