package io.thermae.kernel;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as far as it is known.
 *
 * @param tenant the business in whose name the call works; null while unknown: then no tenant row is visible
 * @param userId the signed-in person; null for visitors, messages and jobs
 * @param role the person's role; null for visitors, messages and jobs
 * @param branches the branches that a manager is confined to; empty for everybody else
 * @param language in which to answer
 * @param requestId correlation id of the request, never blank
 */
public record Caller(
        @Nullable TenantId tenant,
        @Nullable UUID userId,
        @Nullable Role role,
        Set<UUID> branches,
        Language language,
        String requestId) {

    /** A caller about whom nothing is known but the request. */
    public static Caller anonymous(String requestId) {
        return new Caller(null, null, null, Set.of(), Language.EN, requestId);
    }

    public Caller inTenant(TenantId other) {
        return new Caller(other, userId, role, branches, language, requestId);
    }

    public Caller speaking(Language other) {
        return new Caller(tenant, userId, role, branches, other, requestId);
    }
}
