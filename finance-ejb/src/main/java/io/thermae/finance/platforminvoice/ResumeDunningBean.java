package io.thermae.finance.platforminvoice;

import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.ResumeDunning;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Gives who goes on without having paid another grace. */
@Stateless
@PermitAll
@TenantTransaction
public class ResumeDunningBean implements ResumeDunning {

    @Inject
    StoredPlatformInvoices stored;

    @Inject
    DunningSchedule schedule;

    @Inject
    Clock clock;

    @Override
    public void resume() {
        stored.resume(schedule.policy().again(clock.instant()));
    }
}
