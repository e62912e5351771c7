package io.thermae.finance.api;

import io.thermae.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that is sold over the desk.
 *
 * @param sku the number by which the business finds it; null if it has none
 * @param categoryId one of the categories of services; null for none
 * @param price of one, with or without its tax, as the business has decided of its prices
 * @param taxRateId null for the standard rate
 * @param archivedAt since when it is not sold any more; null if it is
 */
public record ProductView(
        UUID id,
        String name,
        @Nullable String sku,
        @Nullable UUID categoryId,
        Money price,
        @Nullable UUID taxRateId,
        @Nullable Instant archivedAt,
        long version) {}
