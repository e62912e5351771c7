package io.thermae.booking.api;

import io.thermae.kernel.TenantId;
import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;

/** The link with which a client manages a booking without signing in. A door: the link names no business. */
@Local
public interface ManageLink {

    /** The token of the link. */
    String tokenFor(UUID bookingId);

    /** The business of the booking; empty if there is no such booking or the token is not its own. */
    Optional<TenantId> tenantOf(UUID bookingId, String token);
}
