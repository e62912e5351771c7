package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Lets clients in without a password: whoever can read a code that was sent to a contact has the contact's session. */
@Local
public interface VerifyClient {

    /** A code is on its way; it is good for so many seconds. */
    record Begun(UUID verificationId, long expiresIn) {}

    /** A client's access token, good for so many seconds. */
    record Verified(String clientToken, long expiresIn) {
        @Override
        public String toString() {
            return "Verified[...]";
        }
    }

    /**
     * Sends a code of six digits, whether the business knows the contact or not. In the name of the entered business.
     *
     * @param language BCP 47 tag in which to write
     * @throws io.thermae.kernel.RuleBroken {@code TOO_MANY_ATTEMPTS}; {@code SMS_UNAVAILABLE} if the contact is a telephone
     *     and text messages cannot be sent here
     */
    Begun begin(ClientContact contact, String language, Device device);

    /**
     * Takes the code; good once, for ten minutes and five tries. A door: the verification says whose it is.
     *
     * @param device with which the client is let in
     * @throws io.thermae.kernel.RuleBroken {@code CODE_INVALID}; {@code VERIFICATION_INVALID} if it is unknown, past, used,
     *     or there were too many tries
     */
    Verified complete(UUID verificationId, String code, Device device);
}
