package io.thermae.booking.api;

import io.thermae.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs with a master, in a branch, or with a master in a branch.
 *
 * @param masterId null for any
 * @param branchId null for any; not both are
 */
public record SpecialPrice(@Nullable UUID masterId, @Nullable UUID branchId, Money price) {}
