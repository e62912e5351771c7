package io.thermae.web.gateway;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.TenantId;
import io.thermae.web.network.ClientAddress;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Lets a page of an allowed origin read an answer, and those of its headers that mean something to it. */
@Provider
public class CorsHeaders implements ContainerResponseFilter {

    /** What a page may read beyond the few headers that every page may. */
    public static final String EXPOSED = "Content-Language, ETag, Idempotent-Replayed, Location, RateLimit-Limit,"
            + " RateLimit-Policy, RateLimit-Remaining, RateLimit-Reset, Retry-After, WWW-Authenticate, X-Request-Id";

    @Inject
    Cors cors;

    @Inject
    CurrentCaller caller;

    @Inject
    ClientAddress clientAddress;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String origin = request.getHeaderString("Origin");
        if (origin == null || response.getHeaders().containsKey(Cors.ALLOW_ORIGIN)) {
            return;
        }
        TenantId tenant = caller.get().tenant();
        cors.allowed(origin, clientAddress.host(servletRequest), tenant, null).ifPresent(allowed -> {
            response.getHeaders().putSingle(Cors.ALLOW_ORIGIN, allowed);
            response.getHeaders().putSingle("Access-Control-Expose-Headers", EXPOSED);
        });
    }
}
