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

    public Optional<LiveSession> get() {
        return Optional.ofNullable(session);
    }
}
