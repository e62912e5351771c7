package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What masters earn of what is paid for their services, or for products that they sell: a percentage, or an amount for each line that is paid whole.
 *
 * @param masterId null for all masters
 * @param serviceId null for all services, and what is neither; and for products
 * @param products whether it counts for products, and for nothing else
 * @param productId null for all products, or none
 * @param fromRevenue the revenue of the month from which it counts
 * @param rate in thousandths of a percent; null if it is an amount
 * @param fixed null if it is a percentage
 * @param archivedAt null while it counts
 */
public record CommissionRuleView(
        UUID id,
        @Nullable UUID masterId,
        @Nullable UUID serviceId,
        boolean products,
        @Nullable UUID productId,
        Money fromRevenue,
        @Nullable Integer rate,
        @Nullable Money fixed,
        @Nullable Instant archivedAt,
        long version) {}
