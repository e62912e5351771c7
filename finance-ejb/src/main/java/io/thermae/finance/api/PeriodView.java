package io.thermae.finance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the books were closed.
 *
 * @param through the last day that was
 * @param reopenedAt null while they are
 * @param reopeningReason null while they are
 */
public record PeriodView(
        UUID id,
        LocalDate through,
        Instant closedAt,
        UUID closedBy,
        @Nullable Instant reopenedAt,
        @Nullable UUID reopenedBy,
        @Nullable String reopeningReason) {}
