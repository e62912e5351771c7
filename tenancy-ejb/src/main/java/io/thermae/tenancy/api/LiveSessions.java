package io.thermae.tenancy.api;

import io.thermae.kernel.TenantId;
import jakarta.ejb.Local;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a session lives. Asked for every signed-in request, by one look at two primary keys, and kept nowhere: what is
 * ended on one node is dead on all at the next request. A door: it is asked before a business is opened.
 */
@Local
public interface LiveSessions {

    /** Empty if it has ended, or its person is not active any more. */
    Optional<LiveSession> find(TenantId tenant, UUID sessionId, UUID userId);

    /** The same for a client's session: empty if its thirty days are over. */
    Optional<LiveSession> findClient(TenantId tenant, UUID sessionId);
}
