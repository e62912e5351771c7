package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Gives the entered business another subdomain. The names that it had stay its own and lead to the new one. */
@Local
public interface ChangeSubdomain {

    /** How many names a business may have had in all. */
    int MAX_NAMES = 10;

    /**
     * Changes it; back to a name that the business had is possible.
     *
     * @throws io.thermae.kernel.InvalidInput if it is not well-formed, or is one of the platform's own or looks like one
     * @throws io.thermae.kernel.RuleBroken {@code SUBDOMAIN_TAKEN} if another business has or had it, or one that looks
     *     like it; {@code TOO_MANY_SUBDOMAINS}
     */
    TenantView change(String subdomain);
}
