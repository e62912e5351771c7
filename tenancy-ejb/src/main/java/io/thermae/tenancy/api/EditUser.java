package io.thermae.tenancy.api;

import io.thermae.kernel.Role;
import jakarta.ejb.Local;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Edits people of the business, and oneself. */
@Local
public interface EditUser {

    /**
     * What people say of themselves.
     *
     * @param phone null for none
     * @param language BCP 47 tag of the language to write in
     * @param timeZone IANA name of the zone that the person wants to be shown times in; null for the business's
     */
    record Profile(
            String firstName, String lastName, @Nullable String phone, String language, @Nullable String timeZone) {}

    /**
     * Edits the signed-in person.
     *
     * @throws io.thermae.kernel.InvalidInput if a field breaks a rule
     */
    UserView editOwn(Profile profile);

    /**
     * Edits a person of the business. Another role holds at once: the person's tokens have to be renewed.
     *
     * @param role OWNER, MANAGER or MASTER
     * @param branches in which a manager or a master works; none for an owner
     * @throws io.thermae.kernel.NotFound if there is no such person
     * @throws io.thermae.kernel.InvalidInput if a field breaks a rule
     * @throws io.thermae.kernel.RuleBroken {@code LAST_OWNER} if no active owner would be left
     */
    UserView edit(UUID userId, Profile profile, Role role, Set<UUID> branches);
}
