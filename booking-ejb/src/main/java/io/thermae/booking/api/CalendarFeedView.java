package io.thermae.booking.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address at which a calendar program reads what is on, with whomever knows it.
 *
 * @param masterId of a master; null for a branch
 * @param branchId of a branch; null for a master
 * @param clientNames whether it tells who comes
 * @param madeBy who is shown in the calendar what it shows
 * @param lastUsedAt when it was read last, to the hour; null if it was not yet
 */
public record CalendarFeedView(
        UUID id,
        @Nullable UUID masterId,
        @Nullable UUID branchId,
        boolean clientNames,
        UUID madeBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
