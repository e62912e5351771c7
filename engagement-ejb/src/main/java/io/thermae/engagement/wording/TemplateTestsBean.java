package io.thermae.engagement.wording;

import io.thermae.engagement.api.MessageTemplates.Draft;
import io.thermae.engagement.api.MessageTemplates.Which;
import io.thermae.engagement.api.TemplateTests;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.RateLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts who has test mails sent, before a transaction begins: whoever is refused is counted, too. */
@Stateless
@PermitAll
@CrossTenant("Test mails are counted before a transaction begins")
@TransactionAttribute(TransactionAttributeType.NEVER)
public class TemplateTestsBean implements TemplateTests {

    private static final Duration PERIOD = Duration.ofHours(1);

    @Inject
    RateLimits limits;

    @Inject
    CurrentCaller caller;

    @Inject
    SendTestMail sending;

    @Override
    public UUID send(Which which, @Nullable Draft draft) {
        limits.take("template test " + caller.tenant() + " " + caller.userId(), MOST, PERIOD)
                .filter(standing -> !standing.admitted())
                .ifPresent(standing -> {
                    throw new RuleBroken(ErrorCode.TOO_MANY_ATTEMPTS, Map.of("retryAfterSeconds", (int)
                            Math.max(1, standing.reset().toSeconds())));
                });
        return sending.send(which, draft);
    }
}
