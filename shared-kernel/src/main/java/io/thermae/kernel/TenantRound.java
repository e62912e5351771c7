package io.thermae.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A timer's round through the businesses in which something is due: each gets a try, and no round begins during another. */
@Dependent
public class TenantRound {

    private static final Logger LOG = Logger.getLogger(TenantRound.class.getName());

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    @Inject
    RequestContextController requestContext;

    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * Goes round as {@link #go(String, Supplier, Runnable)}, where a door says in which businesses.
     *
     * @param door a query of it; it takes the moment, and how many of them at most
     */
    public Job.Round go(String what, String door, int atMost, Runnable work) {
        return go(what, () -> sql.query(door, row -> row.getObject(1, UUID.class), clock.instant(), atMost), work);
    }

    /**
     * Goes round. A business in which it fails is told in the log and left for the next round.
     *
     * @param what names the work, and is its request id in the audit
     * @param due says in which businesses
     * @param work is called in the name of each of them
     * @return in how many businesses it was done, and in how many it failed; nothing during another round
     */
    public Job.Round go(String what, Supplier<List<UUID>> due, Runnable work) {
        if (!running.compareAndSet(false, true)) {
            return Job.Round.NOTHING;
        }
        boolean activated = requestContext.activate();
        try {
            return due.get().stream()
                    .map(tenant -> visit(what, tenant, work))
                    .reduce(Job.Round.NOTHING, Job.Round::plus);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
            running.set(false);
        }
    }

    /** One business that cannot be dealt with keeps no other one waiting. */
    private Job.Round visit(String what, UUID tenant, Runnable work) {
        caller.set(Caller.anonymous(what).inTenant(new TenantId(tenant)));
        try {
            work.run();
            return Job.Round.of(1);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "The " + what + " in the business " + tenant + " has failed and is tried again");
            return new Job.Round(0, 1);
        }
    }

    /**
     * Does what is due in one business, each in its turn. What fails is left for the next round, and tells of itself when
     * everything else was done.
     *
     * @param work does one of them, in a transaction of its own
     * @throws IllegalStateException if any of it has failed
     */
    public static void each(List<UUID> ids, Consumer<UUID> work) {
        List<RuntimeException> failures = new ArrayList<>();
        for (UUID id : ids) {
            try {
                work.accept(id);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " could not be done", failures.get(0));
        }
    }
}
