package io.thermae.tenancy.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks people of the business up. */
@Local
public interface People {

    /** @throws io.thermae.kernel.NotFound if there is no such person */
    UserView get(UUID userId);

    /**
     * A part of the people whom the signed-in person may see, by name: an owner all, a manager those of his branches and
     * himself.
     */
    List<UserView> colleagues(Portion portion);

    /** @throws io.thermae.kernel.NotFound if there is no such person among {@link #colleagues} */
    UserView colleague(UUID userId);

    /** Whoever has an address; also those who cannot sign in. */
    Optional<UserView> withEmail(String email);

    /** The invitation that a person has not accepted yet; empty if there is none, or it is past. */
    Optional<UUID> openInvitationOf(UUID userId);
}
