package io.thermae.engagement.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's card, as a webhook is told of it: what {@code GET /customers/{id}} shows. Of a card that was merged only the id
 * and the version, of one that was erased only the id.
 *
 * @param createdAt with the offset of the business
 * @param blockedAt since when he does not book by himself; null if he may
 * @param version rises with each change: of two payloads the one with the higher version is the later one
 */
public record WebhookCard(
        UUID id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        @Nullable String language,
        @Nullable UUID branchId,
        @Nullable List<UUID> preferredMasterIds,
        @Nullable List<String> tags,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime blockedAt,
        @Nullable String blockReason,
        @Nullable Long version) {

    /** A card says who somebody is. */
    @Override
    public String toString() {
        return "WebhookCard[" + id + ", " + version + "]";
    }
}
