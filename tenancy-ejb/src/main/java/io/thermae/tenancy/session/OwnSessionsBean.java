package io.thermae.tenancy.session;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.LiveSession;
import io.thermae.tenancy.api.OwnSessions;
import io.thermae.tenancy.api.SessionView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Shows and ends the caller's own sessions. */
@Stateless
@PermitAll
@TenantTransaction
public class OwnSessionsBean implements OwnSessions {

    @Inject
    StoredSessions sessions;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentSession current;

    @Override
    public List<SessionView> list(Portion portion) {
        UUID asking = asking();
        return sessions.livingOf(caller.userId(), portion).stream()
                .map(stored -> new SessionView(
                        stored.id(),
                        stored.device(),
                        stored.address(),
                        stored.createdAt(),
                        stored.lastUsedAt(),
                        stored.id().equals(asking)))
                .toList();
    }

    @Override
    public void end(UUID sessionId) {
        if (!sessionId.equals(asking())) {
            caller.requireInPerson();
        }
        if (!sessions.end(sessionId, caller.userId())) {
            throw new NotFound("session");
        }
    }

    @Override
    public void endOthers() {
        caller.requireInPerson();
        sessions.endOthers(caller.userId(), asking());
    }

    private UUID asking() {
        return current.get().map(LiveSession::id).orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
