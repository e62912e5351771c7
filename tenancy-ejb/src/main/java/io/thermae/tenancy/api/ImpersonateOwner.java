package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Lets the signed-in super administrator work in the name of the entered tenant's owner for a while, to help him. */
@Local
public interface ImpersonateOwner {

    /** The longest time, in minutes. */
    int MAX_MINUTES = 60;

    /** The time in minutes where none is said. */
    int DEFAULT_MINUTES = 15;

    /**
     * Starts it. It stands in the tenant's audit, and the owners are told.
     *
     * @param reason 10 to 500 characters; the owners read it
     * @param minutes 1 to {@link #MAX_MINUTES}
     * @throws io.thermae.kernel.InvalidInput if the reason or the time is not so
     * @throws io.thermae.kernel.NotFound if there is no such business, or it has no active owner
     * @throws io.thermae.kernel.RuleBroken {@code BUSINESS_NOT_ACTIVE} if its people may not sign in
     */
    Impersonation start(String reason, int minutes);

    /**
     * What the super administrator works with; it cannot be renewed.
     *
     * @param accessToken a signed JWT of the owner's that tells who is behind it
     * @param expiresIn seconds until it ends
     */
    record Impersonation(String accessToken, long expiresIn) {
        @Override
        public String toString() {
            return "Impersonation[" + expiresIn + "]";
        }
    }
}
