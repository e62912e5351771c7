package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package that is offered.
 *
 * @param serviceIds of which services a visit pays one
 * @param branchIds where it is sold and pays; empty: everywhere
 * @param price with or without its tax, as the business has decided of its prices
 * @param taxRateId null for the standard rate
 * @param validityDays how many days after the sale it still pays; null for no end
 * @param archivedAt since when it is not sold any more; null if it is
 */
public record PackageKindView(
        UUID id,
        String name,
        List<UUID> serviceIds,
        List<UUID> branchIds,
        int visits,
        Money price,
        @Nullable UUID taxRateId,
        @Nullable Integer validityDays,
        @Nullable Instant archivedAt,
        long version) {}
