package io.thermae.tenancy.session;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.Device;
import io.thermae.tenancy.api.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * Sessions of a person in which the caller works in that person's name. They are among the person's own, who can end them;
 * there is no refresh token, so they end by themselves.
 */
@ApplicationScoped
public class BorrowedSessions {

    /** What the person reads in place of a browser's name. */
    private static final String SUPPORT = "Support";

    @Inject
    CurrentCaller caller;

    @Inject
    StoredSessions sessions;

    @Inject
    AccessTokens accessTokens;

    /** Opens one in the running transaction and returns its access token. */
    public String open(UUID sessionId, UserView person, BusinessView business, Duration time) {
        Caller who = caller.get();
        String address = Objects.requireNonNullElse(who.origin().address(), "-");
        sessions.open(sessionId, person.id(), new Device(address, SUPPORT));
        return accessTokens.issueFor(caller.userId(), business.id(), person, sessionId, business, time);
    }
}
