package io.thermae.web.gateway;

import io.thermae.web.network.ClientAddress;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a browser asks before a call from another origin. Such a question has no token, so where neither the path
 * names the business it is enough that some business lists the origin: the answer to the call itself is checked again.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 10)
public class CorsPreflight implements ContainerRequestFilter {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS = "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match,"
            + " If-Modified-Since, If-None-Match, Last-Event-ID, X-Request-Id, traceparent, tracestate";
    private static final int REMEMBER_SECONDS = 600;
    private static final Pattern OF_A_BUSINESS = Pattern.compile("public/business/([^/]+)(/.*)?");

    @Inject
    Cors cors;

    @Inject
    ClientAddress clientAddress;

    @Context
    HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (!request.getMethod().equals(HttpMethod.OPTIONS)
                || origin == null
                || request.getHeaderString("Access-Control-Request-Method") == null) {
            return;
        }
        Response.ResponseBuilder answer = Response.noContent();
        cors.allowed(origin, clientAddress.host(servletRequest), null, subdomain(ApiPath.of(request)))
                .ifPresent(allowed -> answer.header(Cors.ALLOW_ORIGIN, allowed)
                        .header("Access-Control-Allow-Methods", METHODS)
                        .header("Access-Control-Allow-Headers", HEADERS)
                        .header("Access-Control-Max-Age", REMEMBER_SECONDS));
        request.abortWith(answer.build());
    }

    private static @Nullable String subdomain(String path) {
        Matcher matcher = OF_A_BUSINESS.matcher(path);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
