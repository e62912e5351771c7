package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Makes sure that e-mail addresses are those of their people. */
@Local
public interface VerifyEmail {

    /**
     * Sends a link to an address; it becomes the signed-in person's when the link is used. The present address gets a new
     * link if it is not verified.
     *
     * @throws io.thermae.kernel.InvalidInput if the password is wrong
     * @throws io.thermae.kernel.RuleBroken {@code EMAIL_TAKEN} within the business; {@code TOO_MANY_ATTEMPTS}
     */
    void change(String email, String password);

    /**
     * Uses a link. A door: the link names no business.
     *
     * @throws io.thermae.kernel.RuleBroken {@code VERIFICATION_INVALID}; {@code EMAIL_TAKEN} if somebody of the business
     *     has got the address meanwhile
     */
    void verify(String token);
}
