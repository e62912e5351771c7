package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.List;

/** The second factor of the signed-in person: one-time codes of a telephone (RFC 6238). */
@Local
public interface OwnSecondFactor {

    /**
     * A secret for a telephone.
     *
     * @param secret base 32
     * @param uri the same as {@code otpauth:}, for a square of dots
     */
    record Setup(String secret, String uri) {
        @Override
        public String toString() {
            return "Setup[...]";
        }
    }

    /** Whether it is set up and confirmed. */
    boolean isOn();

    /**
     * Makes a secret, good once it is confirmed; one that was not confirmed is replaced.
     *
     * @throws io.thermae.kernel.RuleBroken {@code TOTP_ALREADY_ON}
     */
    Setup begin();

    /**
     * Confirms it with a code: from now on every log-in asks for one.
     *
     * @return ten recovery codes, each good once; they are told here and never again
     * @throws io.thermae.kernel.InvalidInput if the code is wrong
     * @throws io.thermae.kernel.NotFound if there is nothing to confirm
     * @throws io.thermae.kernel.RuleBroken {@code TOTP_ALREADY_ON}
     */
    List<String> confirm(String code);

    /**
     * Removes it with its recovery codes.
     *
     * @throws io.thermae.kernel.InvalidInput if the password is wrong
     * @throws io.thermae.kernel.NotFound if there is none
     */
    void remove(String password);
}
