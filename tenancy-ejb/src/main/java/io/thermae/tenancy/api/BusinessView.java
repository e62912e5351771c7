package io.thermae.tenancy.api;

import io.thermae.kernel.Language;
import io.thermae.kernel.TenantId;

/**
 * A business as everybody may see it.
 *
 * @param language in which it speaks to people who ask for none
 * @param timeZone IANA name
 * @param currency ISO 4217 code
 */
public record BusinessView(
        TenantId id,
        String name,
        String subdomain,
        TenantStatus status,
        Language language,
        String timeZone,
        String currency) {}
