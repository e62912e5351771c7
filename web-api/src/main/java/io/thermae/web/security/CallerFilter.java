package io.thermae.web.security;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Door;
import io.thermae.kernel.Language;
import io.thermae.kernel.Origin;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantId;
import io.thermae.tenancy.api.Claims;
import io.thermae.tenancy.api.CurrentSession;
import io.thermae.tenancy.api.LiveSession;
import io.thermae.tenancy.api.LiveSessions;
import io.thermae.web.gateway.RequestIdFilter;
import io.thermae.web.gateway.SessionCalls;
import io.thermae.web.network.ClientAddress;
import io.thermae.web.text.Languages;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Says who is calling: what the server has verified of the token, if its session lives, or nobody. Before matching, so that
 * errors of matching know the language.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class CallerFilter implements ContainerRequestFilter {

    /** Methods that change nothing (RFC 9110, 9.2.1). */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    CurrentCaller caller;

    @Inject
    LiveSessions liveSessions;

    @Inject
    CurrentSession session;

    @Inject
    JsonWebToken token;

    @Inject
    ClientAddress clientAddress;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Language> asked = Languages.accepted(request.getHeaderString("Accept-Language"));
        Caller anonymous = Caller.anonymous(RequestIdFilter.idOf(servletRequest))
                .from(new Origin(Door.REST, clientAddress.of(servletRequest), null));
        caller.set(asked.map(anonymous::speaking).orElse(anonymous));
        if (!SAFE.contains(request.getMethod())) {
            caller.intendsToChange();
        }
        boolean signedIn = request.getSecurityContext().getUserPrincipal() != null && token.getSubject() != null;
        if (!signedIn || SessionCalls.include(request)) {
            return;
        }
        Caller who = signedIn(anonymous);
        caller.set(asked.map(who::speaking).orElse(who));
        if (!hasLiveSession(caller.get())) {
            // nobody, until the request has been counted as an address's and is refused
            caller.set(caller.get().asVisitor());
            request.setProperty(EndedSessionFilter.ENDED, true);
        }
    }

    /** Ended sessions, people who were deactivated and roles that were taken away: their tokens are worthless at once. */
    private boolean hasLiveSession(Caller who) {
        Optional<LiveSession> live = text(Claims.SESSION)
                .map(UUID::fromString)
                .flatMap(id -> find(who, id))
                .filter(session -> session.role() == who.role());
        live.ifPresent(found -> {
            session.set(found);
            caller.set(who.in(found.branches()));
        });
        return live.isPresent();
    }

    private Optional<LiveSession> find(Caller who, UUID sessionId) {
        TenantId tenant = Objects.requireNonNull(who.tenant());
        return who.role() == Role.CLIENT
                ? liveSessions.findClient(tenant, sessionId)
                : liveSessions.find(tenant, sessionId, Objects.requireNonNull(who.userId()));
    }

    private Caller signedIn(Caller anonymous) {
        Role role = token.getGroups().stream().map(Role::valueOf).findFirst().orElse(null);
        return new Caller(
                new TenantId(UUID.fromString(text(Claims.TENANT).orElseThrow())),
                UUID.fromString(token.getSubject()),
                role,
                Set.of(),
                text(Claims.LANGUAGE).flatMap(Language::ofTag).orElse(Language.EN),
                anonymous.requestId(),
                anonymous.origin().withImpersonator(impersonator()));
    }

    private Optional<String> text(String claim) {
        Object value = token.getClaim(claim);
        return Optional.ofNullable(value).map(CallerFilter::plain);
    }

    private @Nullable UUID impersonator() {
        Object actor = token.getClaim(Claims.ACTOR);
        return actor instanceof Map<?, ?> claims ? UUID.fromString(plain(claims.get("sub"))) : null;
    }

    /** Servers give claims as plain values or as JSON values. */
    private static String plain(@Nullable Object value) {
        return value instanceof JsonString json ? json.getString() : String.valueOf(value);
    }
}
