package io.thermae.tenancy.api;

import jakarta.ejb.Local;
import java.time.Duration;
import java.util.Optional;

/** Counts what somebody asks for, on all nodes together. */
@Local
public interface RateLimits {

    /**
     * How a limit stands after a request.
     *
     * @param admitted whether the request may go on
     * @param limit requests in a period
     * @param remaining requests that may still follow in this one
     * @param reset when the period ends: from now, at least a second where nothing remains
     */
    record Standing(boolean admitted, long limit, long remaining, Duration reset) {}

    /**
     * Counts a request.
     *
     * @param bucket whose requests are counted together, for example {@code address 203.0.113.7}
     * @param limit at most so many in a period
     * @param period begins with the first request
     * @return empty if the count cannot be kept now: a limit is no reason to turn people away
     */
    Optional<Standing> take(String bucket, long limit, Duration period);

    /** How many requests of this node could not be counted since it started. */
    long uncounted();
}
