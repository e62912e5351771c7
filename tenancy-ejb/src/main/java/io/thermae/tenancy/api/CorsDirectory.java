package io.thermae.tenancy.api;

import io.thermae.kernel.TenantId;
import jakarta.ejb.Local;
import org.jspecify.annotations.Nullable;

/** Knows across tenants which business lists an origin: a door, since a browser asks before anybody has signed in. */
@Local
public interface CorsDirectory {

    /** No origin is longer. */
    int MAX_LENGTH = 300;

    /**
     * Whether the business lists the origin; where none is named, whether any business does. Businesses that are closed or
     * were never admitted do not count.
     *
     * @param origin in lower case
     */
    boolean allows(String origin, @Nullable TenantId tenant, @Nullable String subdomain);
}
