package io.thermae.tenancy.business;

import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.plan.Periods;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Does what is due in one business, as one transaction: the deadline goes with its effect and its event, or stays with
 * them. A crash leaves it for another node; two nodes never have it both.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PassDeadlines {

    @PersistenceContext(unitName = "tenancy")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    Deadlines deadlines;

    @Inject
    Announcements announcements;

    @Inject
    Periods periods;

    /** Does it, unless somebody else is about to change the business: then it is left to him, or for the next time. */
    public void pass() {
        boolean claimed = sql.first("select 1 from tenancy.tenant for update skip locked", row -> row.getInt(1))
                .isPresent();
        if (!claimed) {
            return;
        }
        Instant now = clock.instant();
        Set<DeadlinePolicy.Kind> due = deadlines.takeDue(now);
        if (due.isEmpty()) {
            return;
        }
        Tenant tenant = Objects.requireNonNull(
                entities.find(Tenant.class, caller.tenant().value()));
        for (DeadlinePolicy.Kind kind : DeadlinePolicy.effective(due)) {
            pass(tenant, kind, now);
        }
    }

    private void pass(Tenant tenant, DeadlinePolicy.Kind kind, Instant now) {
        switch (kind) {
            case TRIAL_WARNING_7, TRIAL_WARNING_3, TRIAL_WARNING_1 -> announcements.trialEnding(tenant);
            case TRIAL_END -> endTrial(tenant, now);
            case CLOSING_END -> {
                tenant.close();
                periods.cancel();
                deadlines.clear(DeadlinePolicy.OF_TRIAL);
                announcements.closed(tenant);
            }
        }
    }

    /** What was chosen meanwhile begins; without anything chosen nothing goes on. */
    private void endTrial(Tenant tenant, Instant now) {
        if (periods.endTrial()) {
            tenant.activate();
            deadlines.clear(DeadlinePolicy.OF_TRIAL);
            announcements.activated(tenant);
        } else {
            tenant.suspend(null, now);
            announcements.suspended(tenant);
        }
    }
}
