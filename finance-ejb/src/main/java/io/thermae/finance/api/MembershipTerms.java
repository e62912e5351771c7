package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a membership costs, and what there is for that.
 *
 * @param unit how long a period is
 * @param price of a period, with or without its tax, as the business has decided of its prices
 * @param taxRateId null for the standard rate
 * @param visits how many a period includes, 0 to 1000
 * @param serviceIds of which services a visit pays one; none if no visits are included
 * @param discountPercent off all other services, in thousandths of a percent; 0 for none
 * @param noticeDays how many days after it is cancelled its last period ends at the earliest
 * @param minimumPeriods how many periods are invoiced before it can end; of a membership: how many of them are left
 * @param graceDays for how many days a period benefits that is not paid for
 * @param branchIds where it is sold and benefits; empty: everywhere
 * @param sendsInvoices whether the invoice of each period is sent to its customer; else as the business has decided of all documents
 */
public record MembershipTerms(
        String name,
        MembershipUnit unit,
        Money price,
        @Nullable UUID taxRateId,
        int visits,
        List<UUID> serviceIds,
        int discountPercent,
        int noticeDays,
        int minimumPeriods,
        int graceDays,
        List<UUID> branchIds,
        boolean sendsInvoices) {

    /** Whether it is sold in a branch, and benefits there. */
    public boolean holdsIn(UUID branchId) {
        return branchIds.isEmpty() || branchIds.contains(branchId);
    }
}
