package io.thermae.tenancy.forgetting;

import java.time.Duration;
import java.time.Instant;

/**
 * How long what has ended is kept.
 *
 * @param tokenDays what let somebody in
 * @param sessionDays what tells who has come; no session is forgotten while its refresh token could be good
 * @param refreshDays life of a refresh token
 */
record KeepingPolicy(int tokenDays, int sessionDays, int refreshDays) {

    /** What ended before this is forgotten. */
    Instant before(Ended kind, Instant now) {
        int days = kind.tellsWhoCame() ? Math.max(sessionDays, refreshDays) : Math.max(tokenDays, 0);
        return now.minus(Duration.ofDays(days));
    }
}
