package io.thermae.finance.platformbooks;

import io.thermae.finance.api.PlatformAccount;
import io.thermae.finance.api.PlatformEvent;
import io.thermae.finance.ledger.EntryPolicy;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
            case ISSUED -> issued(minorUnits, 0, planId);
            case PAID_BY_TRANSFER -> moved(PlatformAccount.BANK, PlatformAccount.RECEIVABLES, minorUnits);
            case PAID -> moved(PlatformAccount.GATEWAY_CLEARING, PlatformAccount.RECEIVABLES, minorUnits);
            case PAID_IN_EXCESS ->
                moved(PlatformAccount.GATEWAY_CLEARING, PlatformAccount.REFUNDS_IN_TRANSIT, minorUnits);
            case REFUNDED -> moved(PlatformAccount.REFUNDS_IN_TRANSIT, PlatformAccount.GATEWAY_CLEARING, minorUnits);
            case RECLASSIFIED -> moved(PlatformAccount.TAXES_RECOVERABLE, PlatformAccount.TAXES_PAYABLE, minorUnits);
            case REFUND_FAILED ->
                moved(PlatformAccount.REFUNDS_IN_TRANSIT, PlatformAccount.BUSINESS_CREDIT, minorUnits);
        };
    }

    /**
     * The lines of an invoice that is issued: it is owed with its tax, which is owed on to the tax authority, and the rest is
     * revenue. A tax below zero was taken back, since more of it had been invoiced before; what of it had not been the database
     * moves to what is to be got back.
     *
     * @param net without tax
     * @param tax of the same sign, or zero; of the other one only where a tax was higher before
     * @param planId the plan that is invoiced
     * @throws IllegalArgumentException as {@link #lines}, of both together
     */
    static List<PlatformLine> issued(long net, long tax, @Nullable UUID planId) {
        long gross = Math.addExact(net, tax);
        if (gross <= 0 || Math.max(gross, Math.max(Math.abs(net), Math.abs(tax))) > EntryPolicy.MOST_MINOR_UNITS) {
            throw new IllegalArgumentException("Nobody can be invoiced " + net + " and a tax of " + tax);
        }
        return Stream.of(
                        new PlatformLine(PlatformAccount.RECEIVABLES, null, gross),
                        new PlatformLine(PlatformAccount.SUBSCRIPTION_REVENUE, planId, -net),
                        new PlatformLine(PlatformAccount.TAXES_PAYABLE, null, -tax))
                .filter(line -> line.minorUnits() != 0)
                .toList();
    }

    private static List<PlatformLine> moved(PlatformAccount debit, PlatformAccount credit, long minorUnits) {
        return List.of(new PlatformLine(debit, null, minorUnits), new PlatformLine(credit, null, -minorUnits));
    }
}
