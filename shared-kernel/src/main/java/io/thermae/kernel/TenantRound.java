package io.thermae.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A timer's round through the businesses in which something is due: each gets a try, and no round begins during another. */
@Dependent
public class TenantRound {

    private static final Logger LOG = Logger.getLogger(TenantRound.class.getName());

    @Inject
    CurrentCaller caller;

    @Inject
    RequestContextController requestContext;

    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * Goes round. What fails is told in the log and left for the next round.
     *
     * @param what names the work, and is its request id in the audit
     * @param due says in which businesses
     * @param work is called in the name of each of them
     */
    public void go(String what, Supplier<List<UUID>> due, Runnable work) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        boolean activated = requestContext.activate();
        try {
            due.get().forEach(tenant -> visit(what, tenant, work));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The round of " + what + " waits: the database does not answer");
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
            running.set(false);
        }
    }

    /** One business that cannot be dealt with keeps no other one waiting. */
    private void visit(String what, UUID tenant, Runnable work) {
        caller.set(Caller.anonymous(what).inTenant(new TenantId(tenant)));
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "The " + what + " in the business " + tenant + " has failed and is tried again");
        }
    }
}
