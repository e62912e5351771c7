package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks people of the business up. */
@Local
public interface People {

    /** @throws io.thermae.kernel.NotFound if there is no such person */
    UserView get(UUID userId);

    /** All people of the business, by name. */
    List<UserView> list();

    /** The invitation that a person has not accepted yet; empty if there is none, or it is past. */
    Optional<UUID> openInvitationOf(UUID userId);
}
