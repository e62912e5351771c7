package io.thermae.booking.api;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a place.
 *
 * @param branchId null for any
 * @param items as he would book them; a master is null for anybody
 * @param offer the place that is held for him, or that he has taken; null while he waits
 */
public record WaitlistEntryView(
        UUID id,
        WaitlistStatus status,
        UUID customerId,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable UUID branchId,
        List<VisitItem> items,
        WaitlistWindow window,
        @Nullable Offer offer,
        Instant joinedAt,
        ZoneId zone) {

    /**
     * A place that was offered.
     *
     * @param bookingId the hold, and the booking that becomes of it
     * @param until so long it is held; null when it was taken
     */
    public record Offer(UUID bookingId, UUID branchId, Instant start, Instant end, @Nullable Instant until) {}
}
