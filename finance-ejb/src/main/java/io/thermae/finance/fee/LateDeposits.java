package io.thermae.finance.fee;

import io.thermae.booking.api.Fee;
import io.thermae.booking.api.UnkeptVisit;
import io.thermae.booking.api.UnkeptVisits;
import io.thermae.finance.invoice.PaidAhead;
import io.thermae.finance.payment.RefundCausePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of money that was asked for before a visit and comes when its documents are there already: some ways of paying
 * take days. It pays what it would have paid if it had come in time, and what is not needed any more goes back.
 */
@ApplicationScoped
public class LateDeposits {

    @Inject
    UnkeptVisits unkeptVisits;

    @Inject
    PaidAhead paidAhead;

    @Inject
    Settlement settlement;

    /**
     * Nobody else settles what is held for a visit before the transaction ends, or issues its invoice. It comes before anything is
     * posted: whoever issues has these locks, too, when he posts.
     */
    public void hold(UUID bookingId) {
        unkeptVisits.lock(bookingId);
        paidAhead.guard(bookingId);
    }

    /**
     * Settles what is held for a visit. The booking and its customer's card are locked, and no invoices or payments.
     *
     * @param lost whether the visit does not take place any more: then only what its client owes is kept
     * @return false if nothing is to be said: it stays held, or, if the visit is lost, all of it has to go back
     */
    public boolean settle(UUID bookingId, boolean lost) {
        Optional<UnkeptVisit> unkept =
                unkeptVisits.lock(bookingId).filter(visit -> lost ? isOwed(visit.fee()) : visit.fee() != null);
        if (lost && unkept.isEmpty()) {
            return false;
        }
        paidAhead.guard(bookingId);
        Optional<UUID> invoice = settlement.visitsInvoice(bookingId);
        if (invoice.isPresent()) {
            settlement.payLate(bookingId, invoice.get(), RefundCausePolicy.PAID_ALREADY);
            return true;
        }
        unkept.ifPresent(settlement::settleLate);
        return unkept.isPresent();
    }

    private static boolean isOwed(@Nullable Fee fee) {
        return fee != null && fee.waiver() == null;
    }
}
