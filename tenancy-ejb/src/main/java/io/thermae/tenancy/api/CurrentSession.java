package io.thermae.tenancy.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The session of the running request; none for visitors, messages and jobs. The edge sets it. */
@RequestScoped
public class CurrentSession {

    private @Nullable LiveSession session;

    public void set(LiveSession live) {
        this.session = live;
    }

    /** Whether the signed-in person has a permission; nobody has one where nobody is signed in. */
    public boolean may(Permission permission) {
        LiveSession live = session;
        return live != null && live.permissions().contains(permission);
    }

    /** The contact of the client who calls; empty if it is no client. */
    public Optional<ClientContact> client() {
        return get().map(LiveSession::client);
    }

    public Optional<LiveSession> get() {
        return Optional.ofNullable(session);
    }
}
