package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds businesses across tenants: a door, for the public pages and for the platform's administrators. */
@Local
public interface TenantDirectory {

    /** The business of a subdomain, whatever its state. */
    Optional<BusinessView> find(String subdomain);

    /** The business of a subdomain, if visitors may see it. */
    default Optional<BusinessView> findPublic(String subdomain) {
        return find(subdomain).filter(business -> business.status().isPublic());
    }

    /**
     * Businesses, newest first.
     *
     * @param status null for all
     * @param before the last id of the page before; null for the first page
     * @param limit at most so many
     */
    List<TenantView> list(@Nullable TenantStatus status, @Nullable UUID before, int limit);

    /** How many businesses are in each state; states with none are left out. */
    Map<TenantStatus, Long> countByStatus();
}
