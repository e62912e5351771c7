package io.thermae.web.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;

/** What one does to get a session or to be rid of it: a token that is still sent along, good, stale or bad, says nothing there. */
public final class SessionCalls {

    private static final Set<String> PATHS = Set.of(
            "auth/login",
            "auth/login/totp",
            "auth/refresh-token",
            "auth/logout",
            "auth/sso/providers",
            "auth/sso/authorization",
            "auth/sso/callback",
            "auth/sso/logout",
            "auth/sso/token");

    private static final String BASE = "/api/v1/";

    private SessionCalls() {}

    public static boolean include(ContainerRequestContext request) {
        return PATHS.contains(ApiPath.of(request));
    }

    /**
     * The same of a request that the container has refused before it came to the API.
     *
     * @param path as it was sent, not decoded
     */
    public static boolean include(HttpServletRequest request, String path) {
        String base = request.getContextPath() + BASE;
        return path.startsWith(base) && PATHS.contains(ApiPath.of(path.substring(base.length())));
    }
}
