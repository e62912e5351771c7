package io.thermae.booking.api;

import io.thermae.kernel.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service as the business offers it.
 *
 * @param durationMinutes of the work
 * @param bufferBeforeMinutes the master is taken so long before the work
 * @param bufferAfterMinutes and so long after it
 */
public record ServiceView(
        UUID id,
        String name,
        @Nullable String category,
        @Nullable String description,
        int durationMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        Money price,
        boolean archived,
        long version) {}
