package io.thermae.booking.api;

import io.thermae.kernel.TenantId;
import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;

/**
 * The link with which a client says whether he comes. It is another one than {@link ManageLink}, which everybody has who books:
 * what waits for the business's word is not taken by who was not asked. A door: the link names no business.
 */
@Local
public interface RequestLink {

    /** What the link leads to; empty if there is no such booking or the token is not its own. */
    Optional<Request> read(UUID bookingId, String token);

    /**
     * What a link leads to.
     *
     * @param sequence of the visit of which the client was asked
     */
    record Request(TenantId tenant, int sequence) {}
}
