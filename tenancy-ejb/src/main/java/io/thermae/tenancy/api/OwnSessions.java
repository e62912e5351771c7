package io.thermae.tenancy.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/** The sessions of the signed-in person. What is ended is dead at once, on every node. */
@Local
public interface OwnSessions {

    /** A part of those that live, the one used last first. */
    List<SessionView> list(Portion portion);

    /** @throws io.thermae.kernel.NotFound if the person has no such session */
    void end(UUID sessionId);

    /** Ends all but the one that asks. */
    void endOthers();
}
