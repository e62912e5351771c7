package io.thermae.booking.api;

import io.thermae.kernel.TenantId;
import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;

/** The link with which a client answers an offer without signing in. A door: the link names no business. */
@Local
public interface WaitlistLink {

    /** The token of the link. */
    String tokenFor(UUID entryId);

    /** The business of the entry; empty if there is no such entry or the token is not its own. */
    Optional<TenantId> tenantOf(UUID entryId, String token);
}
