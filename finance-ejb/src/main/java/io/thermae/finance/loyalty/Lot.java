package io.thermae.finance.loyalty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points that came together.
 *
 * @param expiresOn the last day on which they pay; null if they always do
 * @param left how many there are
 */
record Lot(UUID id, @Nullable LocalDate expiresOn, long left) {}
