package io.thermae.booking.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's card.
 *
 * @param email null when not given; then there is a phone
 * @param phone null when not given; then there is an e-mail
 * @param birthDate null if not known
 * @param language BCP 47 tag to write in
 * @param branchId where the card was made; null if in no branch
 * @param preferredMasterIds whom he would rather have first
 * @param tags in lower case, by alphabet
 * @param blockedAt since when he does not book by himself; null if he may
 * @param blockReason why; null if he may
 * @param erasedAt since when nothing of the person is known any more; null while something is
 */
public record CustomerView(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        String language,
        @Nullable UUID branchId,
        List<UUID> preferredMasterIds,
        List<String> tags,
        Instant createdAt,
        @Nullable Instant blockedAt,
        @Nullable String blockReason,
        @Nullable Instant erasedAt,
        long version) {}
