package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package that was sold.
 *
 * @param kindId null if it is of a membership
 * @param membershipId of which it is a period's; null if it was sold by itself
 * @param name what its kind was called then
 * @param serviceIds of which services a visit pays one
 * @param branchIds where it pays; empty: everywhere
 * @param reason why it is frozen, lapsed or was given back; null while it is active
 * @param branchId where it was sold
 * @param invoiceId by which it was sold
 * @param paid whether nothing of that invoice is open: before, it pays nothing unless it is trusted
 * @param trusted whether it pays today though it is not paid for: a membership does for some days
 * @param net its price without tax
 * @param tax of its price
 * @param netLeft the share of the visits that are left: what is owed for them
 * @param taxLeft the tax of that share
 * @param expiresOn the last day on which it pays; null if it always does. While it is frozen its days do not go on
 * @param expired whether that day is over
 * @param frozenOn null unless it is frozen
 * @param soldBy null if that was the clock
 */
public record PackageView(
        UUID id,
        @Nullable UUID kindId,
        @Nullable UUID membershipId,
        String name,
        List<UUID> serviceIds,
        List<UUID> branchIds,
        PackageStatus status,
        @Nullable String reason,
        UUID branchId,
        UUID customerId,
        UUID invoiceId,
        boolean paid,
        boolean trusted,
        int visits,
        int visitsLeft,
        Money net,
        Money tax,
        Money netLeft,
        Money taxLeft,
        @Nullable LocalDate expiresOn,
        boolean expired,
        @Nullable LocalDate frozenOn,
        LocalDate soldOn,
        Instant soldAt,
        @Nullable UUID soldBy) {

    /** A reason may tell of people. */
    @Override
    public String toString() {
        return "PackageView[" + id + ", " + status + "]";
    }
}
