package io.thermae.web.ratelimit;

import io.thermae.tenancy.api.RateLimits;
import io.thermae.web.network.ClientAddress;
import io.thermae.web.problem.RefusedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;

/** Counts them with what the address asks for without a sign-in. */
@ApplicationScoped
public class RefusedTokenCount implements RefusedTokens {

    @Inject
    RateLimitSettings settings;

    @Inject
    RateLimits limits;

    @Inject
    ClientAddress clientAddress;

    @Override
    public OptionalLong count(HttpServletRequest request) {
        if (!settings.enabled()) {
            return OptionalLong.empty();
        }
        RateLimitPolicy.Bucket bucket = settings.policy().bucketOfAddress(clientAddress.of(request));
        return limits.take(bucket.name(), bucket.limit(), settings.period())
                .filter(standing -> !standing.admitted())
                .map(standing -> OptionalLong.of(RateLimitHeaders.seconds(standing.reset())))
                .orElseGet(OptionalLong::empty);
    }
}
