package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends another link to somebody who has not accepted his invitation: it has expired, was lost, or went to a wrong address. */
@Local
public interface InviteAgain {

    /**
     * Invites again; the links sent before are void.
     *
     * @param email another address; null for the one that is known
     * @throws io.thermae.kernel.NotFound if the caller sees no such person
     * @throws io.thermae.kernel.RuleBroken {@code FORBIDDEN} for a manager, unless it is a master; {@code ILLEGAL_TRANSITION}
     *     if the person is not invited; {@code EMAIL_TAKEN}; {@code TOO_MANY_ATTEMPTS} if that was done too often today
     */
    UserView invite(UUID userId, @Nullable String email);
}
