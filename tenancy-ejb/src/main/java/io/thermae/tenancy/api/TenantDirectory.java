package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds businesses across tenants: a door, for the public pages and for the platform's administrators. */
@Local
public interface TenantDirectory {

    /** The business that has a subdomain or had it, whatever its state, with the subdomain that it has now. */
    Optional<BusinessView> find(String subdomain);

    /** The business of a subdomain, if visitors may see it. */
    default Optional<BusinessView> findPublic(String subdomain) {
        return find(subdomain).filter(business -> business.status().isPublic());
    }

    /** Businesses, newest first. */
    List<TenantView> list(Filter filter);

    /** @throws io.thermae.kernel.NotFound if there is no such business */
    TenantView get(UUID tenantId);

    /** How many businesses are in each state; states with none are left out. */
    Map<TenantStatus, Long> countByStatus();

    /**
     * Which businesses; null leaves a criterion out.
     *
     * @param words part of the name, the subdomain or an owner's e-mail address, in any case
     * @param createdFrom registered at or after
     * @param createdTo registered before
     * @param before the last id of the page before
     * @param limit at most so many
     */
    record Filter(
            @Nullable TenantStatus status,
            @Nullable String words,
            @Nullable Instant createdFrom,
            @Nullable Instant createdTo,
            @Nullable UUID before,
            int limit) {}
}
