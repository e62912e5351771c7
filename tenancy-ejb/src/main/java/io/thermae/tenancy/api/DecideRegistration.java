package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** The super administrator's word on a registration, in the name of the business's tenant. */
@Local
public interface DecideRegistration {

    /**
     * Approves the entered tenant: it is public from now on, on trial for the configured number of days; the owner is told.
     *
     * @throws io.thermae.kernel.NotFound if there is no such business
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} unless it is PENDING
     */
    TenantView approve();

    /** Refuses the entered tenant; the owner is told why. Errors as with {@link #approve}. */
    TenantView reject(String reason);
}
