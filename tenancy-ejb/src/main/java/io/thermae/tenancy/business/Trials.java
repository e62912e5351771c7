package io.thermae.tenancy.business;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins trials, with all that will be due in them. */
@ApplicationScoped
public class Trials {

    @Inject
    Clock clock;

    @Inject
    Deadlines deadlines;

    @Inject
    @ConfigProperty(name = "thermae.tenants.trial-days")
    int days;

    /** Approves a business into its trial. Its row is there, or about to be: the deadlines follow by {@link #schedule}. */
    void approve(Tenant tenant) {
        tenant.approve(clock.instant().plus(Duration.ofDays(days)));
    }

    /** A suspended business is what it was. */
    void reactivate(Tenant tenant) {
        tenant.reactivate(clock.instant(), Duration.ofDays(days));
    }

    /** Writes down what is due in the trial of a business. */
    void schedule(Tenant tenant) {
        Instant now = clock.instant();
        deadlines.set(DeadlinePolicy.ofTrial(now, Objects.requireNonNull(tenant.trialEndsAt())));
    }
}
