package io.thermae.booking.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A master: somebody who performs services.
 *
 * @param userId the person who signs in as this master; null if nobody does
 * @param branchIds where the master works
 * @param serviceIds what the master performs
 * @param schedule the working week, by day and time
 */
public record MasterView(
        UUID id,
        String firstName,
        String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable UUID userId,
        List<UUID> branchIds,
        List<UUID> serviceIds,
        List<Shift> schedule,
        boolean archived,
        long version) {}
