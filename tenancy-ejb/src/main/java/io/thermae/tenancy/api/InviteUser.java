package io.thermae.tenancy.api;

import io.thermae.kernel.Role;
import jakarta.ejb.Local;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invites a person to work for the business; an e-mail with a link goes out. */
@Local
public interface InviteUser {

    /**
     * Invites.
     *
     * @throws io.thermae.kernel.RuleBroken {@code EMAIL_TAKEN} within the business
     * @throws io.thermae.kernel.InvalidInput if a branch is not one of the business's
     */
    UserView invite(Invitation invitation);

    /**
     * Sends another link to somebody who is invited; the links sent before are void.
     *
     * @param email another address; null for the one that is known
     * @throws io.thermae.kernel.RuleBroken {@code ILLEGAL_TRANSITION} if the person is not invited; {@code EMAIL_TAKEN};
     *     {@code TOO_MANY_ATTEMPTS} if that was done too often today
     */
    UserView again(UUID userId, @Nullable String email);

    /**
     * Who is invited.
     *
     * @param role MANAGER or MASTER
     * @param branches the branches that a manager is confined to
     * @param language null for the business's default
     */
    record Invitation(
            String email,
            String firstName,
            String lastName,
            @Nullable String phone,
            Role role,
            Set<UUID> branches,
            @Nullable String language) {}
}
