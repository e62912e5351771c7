package io.thermae.finance.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of whom the business buys.
 *
 * @param registrationNumber under which the state knows him; null if it is not known
 * @param archivedAt null while he is in use
 */
public record SupplierView(
        UUID id, String name, @Nullable String registrationNumber, @Nullable Instant archivedAt, long version) {}
