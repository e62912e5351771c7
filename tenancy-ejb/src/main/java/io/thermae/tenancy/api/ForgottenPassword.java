package io.thermae.tenancy.api;

import jakarta.ejb.Local;

/** Lets people in again who have forgotten their password. A door: neither an address nor a link names a business. */
@Local
public interface ForgottenPassword {

    /**
     * Sends a link to each account of an e-mail, one mail for each business. Returns before anything is looked up, so
     * neither the answer nor its time tells whether there is an account. More than a few mails to one address are left out.
     *
     * @throws io.thermae.kernel.RuleBroken {@code TOO_MANY_ATTEMPTS} from one address of the network
     */
    void sendLinks(String email, Device device);

    /**
     * Sets a new password and ends all sessions of the person.
     *
     * @param token of a link, good once and for half an hour
     * @throws io.thermae.kernel.RuleBroken {@code RESET_TOKEN_INVALID}; {@code TOO_MANY_ATTEMPTS}
     * @throws io.thermae.kernel.InvalidInput if the password is too weak: the link stays good
     */
    void reset(String token, String newPassword, Device device);
}
