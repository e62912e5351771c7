package io.thermae.engagement.outreach;

import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.KeptData;
import io.thermae.tenancy.api.Retention;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets to whom it was written so long ago that it keeps nobody from being written to again. */
@Stateless
@PermitAll
@TenantTransaction
public class KeptOutreachBean implements KeptData {

    /** Longer than any two messages of one kind to a client have to be apart. */
    static final Duration KEPT = Duration.ofDays(400);

    /** They are many and small. */
    private static final int TIMES = 20;

    @Inject
    StoredOutreach stored;

    @Inject
    Clock clock;

    @Override
    public int forget(Retention retention, int atMost) {
        int gone = stored.forget(clock.instant().minus(KEPT), atMost * TIMES);
        return (gone + TIMES - 1) / TIMES;
    }
}
