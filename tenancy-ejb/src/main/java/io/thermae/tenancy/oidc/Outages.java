package io.thermae.tenancy.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * A circuit breaker for each issuer, on this node: one that has failed several times in a row is left alone for a while, so
 * that nobody waits for it. Then one may try again.
 */
@ApplicationScoped
public class Outages {

    static final int IN_A_ROW = 4;
    static final Duration REST = Duration.ofSeconds(15);
    private static final int MOST = 10_000;

    private final Cache<String, Integer> failures =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REST).build();

    boolean isResting(String issuer) {
        Integer inARow = failures.getIfPresent(issuer);
        return inARow != null && inARow >= IN_A_ROW;
    }

    /** Whether its last answer was none. */
    boolean hasFailed(String issuer) {
        return failures.getIfPresent(issuer) != null;
    }

    void failed(String issuer) {
        failures.asMap().merge(issuer, 1, Integer::sum);
    }

    void answered(String issuer) {
        failures.invalidate(issuer);
    }
}
