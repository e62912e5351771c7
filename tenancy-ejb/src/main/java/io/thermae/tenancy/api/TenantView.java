package io.thermae.tenancy.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business as the platform's administrators and its owner see it.
 *
 * @param language BCP 47 tag of the business's default language
 * @param timeZone IANA name
 * @param currency ISO 4217 code
 * @param rejectReason null unless it was refused
 * @param trialEndsAt null while it has never been on trial
 * @param suspendedAt null unless it is suspended
 * @param suspendReason null unless it was suspended by somebody: a trial that ends gives no reason
 * @param closesAt when it closes, or has closed; null unless it was said to
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
        @Nullable Instant trialEndsAt,
        @Nullable Instant suspendedAt,
        @Nullable String suspendReason,
        @Nullable Instant closesAt,
        long version,
        Instant createdAt) {}
