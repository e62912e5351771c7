package io.thermae.tenancy.business;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.CloseBusiness;
import io.thermae.tenancy.api.TenantView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Closes businesses, and takes that back. */
@Stateless
@PermitAll
@TenantTransaction
public class CloseBusinessBean implements CloseBusiness {

    @Inject
    Tenants tenants;

    @Inject
    Deadlines deadlines;

    @Inject
    Announcements announcements;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    @Inject
    @ConfigProperty(name = "thermae.tenants.closing-days")
    int days;

    @Override
    public TenantView close() {
        caller.requireInPerson();
        Tenant tenant = tenants.lock();
        Instant end = clock.instant().plus(Duration.ofDays(days));
        tenant.announceClosing(end);
        deadlines.set(Map.of(DeadlinePolicy.Kind.CLOSING_END, end));
        announcements.closing(tenant);
        return tenants.written(tenant);
    }

    @Override
    public TenantView takeBack() {
        Tenant tenant = tenants.lock();
        tenant.takeBackClosing();
        deadlines.clear(Set.of(DeadlinePolicy.Kind.CLOSING_END));
        announcements.keptOpen(tenant);
        return tenants.written(tenant);
    }
}
