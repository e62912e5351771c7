package io.thermae.booking.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A master: somebody who performs services.
 *
 * @param userId the person who signs in as this master; null if nobody does
 * @param branchIds where the master works
 * @param serviceIds what the master performs
 * @param schedule the shifts of the schedule that holds today, by week, day and time
 * @param weeks how many weeks of it take turns
 * @param from a date of the first of them; null if each week is like the others
 * @param breaks of it
 * @param photoUrl an address (https), or a reference that the business's own systems know
 * @param priority the lowest comes first, where masters take visits for anybody in an order
 * @param skills by name
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
        int weeks,
        @Nullable LocalDate from,
        List<Break> breaks,
        @Nullable String position,
        @Nullable String bio,
        @Nullable String photoUrl,
        int priority,
        List<MasterSkill> skills,
        boolean archived,
        long version) {}
