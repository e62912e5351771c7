package io.thermae.tenancy.idempotency;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.PlatformReady;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets kept answers whose time is over; on several nodes each finds what the others have left. */
@Singleton
@Startup
@LocalBean
@PermitAll
@CrossTenant("Kept answers belong to no tenant")
public class ForgetCalls {

    @Inject
    PlatformReady platform;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        platform.await();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void forget() {
        sql.query("select doors.forget_idempotent_calls(?)", row -> "", clock.instant());
    }
}
