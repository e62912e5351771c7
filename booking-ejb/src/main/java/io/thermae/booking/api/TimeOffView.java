package io.thermae.booking.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A span in which a master does not work, or asks not to.
 *
 * @param decidedBy null for what was given without being asked for, and what is not decided yet
 * @param answer why it was refused, if that was said
 */
public record TimeOffView(
        UUID id,
        UUID masterId,
        Instant start,
        Instant end,
        TimeOffType type,
        @Nullable String reason,
        TimeOffStatus status,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        @Nullable String answer) {}
