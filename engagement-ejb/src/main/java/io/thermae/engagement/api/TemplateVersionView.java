package io.thermae.engagement.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words that count, or have counted. Who has saved them is in the audit.
 *
 * @param own false if it was gone back to ours
 * @param restored the older version that counted again; null if it was written anew
 * @param draft null in lists, and if it was gone back to ours
 */
public record TemplateVersionView(
        UUID id,
        long version,
        boolean own,
        Instant createdAt,
        @Nullable Long restored,
        MessageTemplates.@Nullable Draft draft) {}
