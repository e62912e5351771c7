package io.thermae.booking.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a block.
 *
 * @param branchId all of a branch; null where masters or resources are named
 * @param masterIds in whose calendars it is
 * @param resourceIds what it takes, all places of each
 */
public record BlockDetails(
        BlockKind kind,
        Instant start,
        Instant end,
        @Nullable String text,
        @Nullable UUID branchId,
        List<UUID> masterIds,
        List<UUID> resourceIds) {}
