package io.thermae.web.ratelimit;

import io.thermae.kernel.Caller;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.RateLimits;
import io.thermae.web.gateway.ApiPath;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Objects;

/** Counts each request of the API once its caller is known, and turns it away when there have been too many. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 5)
public class RateLimitFilter implements ContainerRequestFilter {

    /** Property of the request that holds its {@link RateLimits.Standing}. */
    static final String STANDING = RateLimitFilter.class.getName();

    @Inject
    RateLimitSettings settings;

    @Inject
    RateLimits limits;

    @Inject
    CurrentCaller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!settings.enabled()) {
            return;
        }
        Caller who = caller.get();
        RateLimitPolicy.Bucket bucket = settings.policy()
                .bucketOf(
                        request.getMethod(),
                        ApiPath.of(request),
                        new RateLimitPolicy.Asker(
                                Objects.requireNonNullElse(who.origin().address(), "unknown"),
                                who.userId(),
                                who.role()));
        limits.take(bucket.name(), bucket.limit(), settings.period()).ifPresent(standing -> {
            request.setProperty(STANDING, standing);
            if (!standing.admitted()) {
                throw new RuleBroken(
                        ErrorCode.RATE_LIMITED, Map.of("seconds", RateLimitHeaders.seconds(standing.reset())));
            }
        });
    }
}
