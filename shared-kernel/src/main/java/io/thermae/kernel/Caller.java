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
 * @param origin where the call comes from
 */
public record Caller(
        @Nullable TenantId tenant,
        @Nullable UUID userId,
        @Nullable Role role,
        Set<UUID> branches,
        Language language,
        String requestId,
        Origin origin) {

    /** A caller from the platform itself. */
    public Caller(
            @Nullable TenantId tenant,
            @Nullable UUID userId,
            @Nullable Role role,
            Set<UUID> branches,
            Language language,
            String requestId) {
        this(tenant, userId, role, branches, language, requestId, Origin.of(Door.JOB));
    }

    /** A caller about whom nothing is known but the request; from the platform itself, until another origin is told. */
    public static Caller anonymous(String requestId) {
        return new Caller(null, null, null, Set.of(), Language.EN, requestId);
    }

    public Caller inTenant(TenantId other) {
        return new Caller(other, userId, role, branches, language, requestId, origin);
    }

    public Caller speaking(Language other) {
        return new Caller(tenant, userId, role, branches, other, requestId, origin);
    }

    public Caller in(Set<UUID> otherBranches) {
        return new Caller(tenant, userId, role, otherBranches, language, requestId, origin);
    }

    public Caller from(Origin other) {
        return new Caller(tenant, userId, role, branches, language, requestId, other);
    }

    /** The same call as if nobody were signed in: no tenant, no person, no role. */
    public Caller asVisitor() {
        return new Caller(null, null, null, Set.of(), language, requestId, origin);
    }
}
