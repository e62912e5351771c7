package io.thermae.engagement.wording;

import io.thermae.engagement.api.TemplateTests;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.RateLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/** How many messages somebody has sent to himself to try them. */
@Dependent
public class TestLimit {

    private static final Duration PERIOD = Duration.ofHours(1);

    private final RateLimits limits;
    private final CurrentCaller caller;

    @Inject
    TestLimit(RateLimits limits, CurrentCaller caller) {
        this.limits = limits;
        this.caller = caller;
    }

    /**
     * Counts one of the signed-in person, outside a transaction.
     *
     * @throws RuleBroken {@code TOO_MANY_ATTEMPTS}
     */
    public void take() {
        limits.take("template test " + caller.tenant() + " " + caller.userId(), TemplateTests.MOST, PERIOD)
                .filter(standing -> !standing.admitted())
                .ifPresent(standing -> {
                    throw new RuleBroken(ErrorCode.TOO_MANY_ATTEMPTS, Map.of("retryAfterSeconds", (int)
                            Math.max(1, standing.reset().toSeconds())));
                });
    }
}
