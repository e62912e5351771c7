package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The sessions of the client who calls, all those of his contact. What is ended is dead at once, on every node. */
@Local
public interface ClientSessions {

    /**
     * A session of the client.
     *
     * @param device program and system with which the code was sent back, in short
     * @param address from which it was
     * @param current whether it is the one that asks
     */
    record View(UUID id, String device, String address, Instant createdAt, Instant expiresAt, boolean current) {}

    /** Those that live, the newest first. */
    List<View> list();

    /** Ends the session that asks. */
    void logOut();

    /** @throws io.thermae.kernel.NotFound if the client has no such session */
    void end(UUID sessionId);

    /** Ends all, the one that asks included. */
    void endAll();
}
