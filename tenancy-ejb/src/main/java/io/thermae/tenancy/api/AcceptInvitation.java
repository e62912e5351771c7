package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.UUID;

/** Takes an invitation up: the person sets a password and is active from now on. A door: the link names no business. */
@Local
public interface AcceptInvitation {

    /**
     * Accepts.
     *
     * @throws io.thermae.kernel.RuleBroken {@code INVITATION_INVALID} if it is unknown, used, past, or the token is wrong
     * @throws io.thermae.kernel.InvalidInput if the password is too weak
     */
    void accept(UUID invitationId, String token, String password);
}
