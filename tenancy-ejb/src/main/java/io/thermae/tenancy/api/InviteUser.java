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
