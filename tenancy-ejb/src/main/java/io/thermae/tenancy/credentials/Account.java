package io.thermae.tenancy.credentials;

import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.TenantStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with an e-mail, in some business.
 *
 * @param passwordHash null for the invited, who have none yet
 * @param active whether the person may sign in
 */
public record Account(
        TenantId tenant,
        UUID userId,
        @Nullable String passwordHash,
        boolean active,
        String businessName,
        String subdomain,
        String tenantStatus) {

    private static final String PLATFORM = "PLATFORM";

    /** Whether it is a super administrator's. */
    public boolean isPlatform() {
        return tenantStatus.equals(PLATFORM);
    }

    /** Whether the business admits its people. */
    public boolean mayEnter() {
        return isPlatform() || TenantStatus.valueOf(tenantStatus).admitsItsPeople();
    }
}
