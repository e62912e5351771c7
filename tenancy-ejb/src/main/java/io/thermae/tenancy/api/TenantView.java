package io.thermae.tenancy.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business as the platform's administrators see it.
 *
 * @param language BCP 47 tag of the business's default language
 * @param timeZone IANA name
 * @param currency ISO 4217 code
 * @param rejectReason null unless it was refused
 */
public record TenantView(
        UUID id,
        String name,
        String subdomain,
        TenantStatus status,
        String language,
        String timeZone,
        String currency,
        @Nullable String rejectReason,
        long version,
        Instant createdAt) {}
