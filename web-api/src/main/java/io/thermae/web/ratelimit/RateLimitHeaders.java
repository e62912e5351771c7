package io.thermae.web.ratelimit;

import io.thermae.tenancy.api.RateLimits;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/**
 * Tells a client how it stands, by the header names of the IETF's draft-ietf-httpapi-ratelimit-headers-06: limit, policy,
 * remaining, and seconds until the next period.
 */
@Provider
public class RateLimitHeaders implements ContainerResponseFilter {

    @Inject
    RateLimitSettings settings;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(RateLimitFilter.STANDING) instanceof RateLimits.Standing standing) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle("RateLimit-Limit", standing.limit());
            headers.putSingle(
                    "RateLimit-Policy",
                    standing.limit() + ";w=" + settings.period().toSeconds());
            headers.putSingle("RateLimit-Remaining", standing.remaining());
            headers.putSingle("RateLimit-Reset", seconds(standing.reset()));
            if (!standing.admitted()) {
                headers.putSingle(HttpHeaders.RETRY_AFTER, seconds(standing.reset()));
            }
        }
    }

    /** Whole seconds, rounded up: who waits so long is let in. */
    static long seconds(Duration time) {
        return Math.max(1, time.plusMillis(999).toSeconds());
    }
}
