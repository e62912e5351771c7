package io.thermae.finance.platformbooks;

import io.thermae.finance.api.PlatformAccount;
import io.thermae.finance.api.PlatformEvent;
import io.thermae.finance.ledger.EntryPolicy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which accounts tell of what becomes of a document. The database holds what it says with a deferred constraint. */
final class PlatformPostingPolicy {

    private PlatformPostingPolicy() {}

    /**
     * The lines of an entry, all in the currency of the document.
     *
     * @param minorUnits how much it is about
     * @param planId the plan that is invoiced; it stands with revenue alone, null elsewhere
     * @throws IllegalArgumentException if there is nothing to post, or more than a line holds: a defect of the caller
     */
    static List<PlatformLine> lines(PlatformEvent event, long minorUnits, @Nullable UUID planId) {
        if (minorUnits <= 0 || minorUnits > EntryPolicy.MOST_MINOR_UNITS) {
            throw new IllegalArgumentException(event + " cannot be posted of " + minorUnits);
        }
        return switch (event) {
            case ISSUED ->
                List.of(
                        new PlatformLine(PlatformAccount.RECEIVABLES, null, minorUnits),
                        new PlatformLine(PlatformAccount.SUBSCRIPTION_REVENUE, planId, -minorUnits));
            case PAID_BY_TRANSFER -> moved(PlatformAccount.BANK, PlatformAccount.RECEIVABLES, minorUnits);
            case PAID -> moved(PlatformAccount.GATEWAY_CLEARING, PlatformAccount.RECEIVABLES, minorUnits);
            case PAID_IN_EXCESS ->
                moved(PlatformAccount.GATEWAY_CLEARING, PlatformAccount.REFUNDS_IN_TRANSIT, minorUnits);
            case REFUNDED -> moved(PlatformAccount.REFUNDS_IN_TRANSIT, PlatformAccount.GATEWAY_CLEARING, minorUnits);
            case REFUND_FAILED ->
                moved(PlatformAccount.REFUNDS_IN_TRANSIT, PlatformAccount.BUSINESS_CREDIT, minorUnits);
        };
    }

    private static List<PlatformLine> moved(PlatformAccount debit, PlatformAccount credit, long minorUnits) {
        return List.of(new PlatformLine(debit, null, minorUnits), new PlatformLine(credit, null, -minorUnits));
    }
}
