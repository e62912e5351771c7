package io.thermae.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A job's round through the businesses in which something is due: each gets a try, and no round begins during another. What
 * fails is held back, on all nodes, for a time that doubles with each failure, while everything else goes on; a round that an
 * administrator asks for tries it at once.
 */
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
    CurrentRound current;

    @Inject
    HeldBack heldBack;

    @Inject
    RequestContextController requestContext;

    private final AtomicBoolean running = new AtomicBoolean();

    /** Of the round that is under way; null outside of a job's rounds, where nothing is held back. */
    private @Nullable Holds holds;

    /** Whether in the business of the moment all that is due is held back. */
    private boolean nothingTried;

    /**
     * Goes round as {@link #go(String, IntFunction, Runnable)}, where a door says in which businesses.
     *
     * @param door a query of it; it takes the moment, and how many of them at most
     */
    public Job.Round go(String what, String door, int atMost, Runnable work) {
        return go(
                what,
                more -> sql.query(door, row -> row.getObject(1, UUID.class), clock.instant(), atMost + more),
                work);
    }

    /**
     * Goes round. A business in which it fails is told in the log and held back; where somebody else was only faster, it has
     * its turn in the next round.
     *
     * @param what names the work, and is its request id in the audit; of works of one job each has a name of its own
     * @param due says in which businesses; it takes how many more than usual are to be found, since in so many something is
     *     held back
     * @param work is called in the name of each of them
     * @return in how many businesses it was done, and in how many it failed; nothing during another round
     */
    public Job.Round go(String what, IntFunction<List<UUID>> due, Runnable work) {
        if (!running.compareAndSet(false, true)) {
            return Job.Round.NOTHING;
        }
        boolean activated = requestContext.activate();
        try {
            return freed(what, due).stream()
                    .map(tenant -> visit(what, tenant, work))
                    .reduce(Job.Round.NOTHING, Job.Round::plus);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
            running.set(false);
        }
    }

    /**
     * Does what cannot wait in one business, whatever has failed there before; nothing is held back afterwards.
     *
     * @param what as in {@link #go(String, IntFunction, Runnable)}
     */
    public Job.Round at(String what, UUID tenant, Runnable work) {
        boolean activated = requestContext.activate();
        try {
            holds = null;
            return visit(what, tenant, work);
        } finally {
            if (activated) {
                requestContext.deactivate();
            }
        }
    }

    /** Those that are due and not held back. Where nothing is due, nothing is asked but that. */
    private List<UUID> freed(String what, IntFunction<List<UUID>> due) {
        List<UUID> tenants = due.apply(0);
        String job = current.job();
        if (job == null || tenants.isEmpty()) {
            holds = null;
            return tenants;
        }
        Holds found = heldBack.of(job, what);
        holds = found;
        int waiting = found.businesses(clock.instant());
        if (waiting == 0) {
            return tenants;
        }
        return due.apply(waiting).stream()
                .filter(tenant -> !waits(found, Holds.Thing.whole(tenant)))
                .toList();
    }

    private boolean waits(Holds found, Holds.Thing thing) {
        return !current.isByHand() && found.isHeld(thing, clock.instant());
    }

    /** One business that cannot be dealt with keeps no other one waiting. */
    private Job.Round visit(String what, UUID tenant, Runnable work) {
        caller.set(Caller.anonymous(what).inTenant(new TenantId(tenant)));
        nothingTried = false;
        Holds.Thing whole = Holds.Thing.whole(tenant);
        try {
            work.run();
            done(whole);
            return nothingTried ? Job.Round.NOTHING : Job.Round.of(1);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "The " + what + " in the business " + tenant + " has failed and is tried again");
            if (RetryPolicy.causes(e, PutOff.class)) {
                // the business could be dealt with: what is left waits by itself
                done(whole);
            } else {
                failed(whole, e);
            }
            return new Job.Round(0, 1);
        }
    }

    /**
     * Does what is due in the business whose turn it is, each in its turn. What fails is held back by itself, and tells of
     * itself when everything else was done; as long as it is held back, it takes the place of nothing else that is due.
     *
     * @param atMost how many are tried; by hand also what is held back, beyond that
     * @param due the first of those that are due; it takes how many at most
     * @param work does one of them, in a transaction of its own
     * @throws PutOff if any of it has failed
     */
    public void each(int atMost, IntFunction<List<UUID>> due, Consumer<UUID> work) {
        Holds found = holds == null ? new Holds("", "", Map.of()) : holds;
        UUID tenant = caller.tenant().value();
        int held = found.things(tenant, clock.instant());
        List<Holds.Thing> tried = due.apply(atMost + held).stream()
                .map(id -> new Holds.Thing(tenant, id))
                .filter(thing -> !waits(found, thing))
                .limit(current.isByHand() ? (long) atMost + held : atMost)
                .toList();
        int failures = 0;
        RuntimeException first = null;
        for (Holds.Thing thing : tried) {
            try {
                work.accept(thing.id());
                done(thing);
            } catch (RuntimeException e) {
                failures++;
                first = first == null ? e : first;
                failed(thing, e);
            }
        }
        nothingTried = tried.isEmpty();
        if (first != null) {
            throw new PutOff(failures + " could not be done", first);
        }
    }

    private void done(Holds.Thing thing) {
        Holds found = holds;
        if (found != null && found.hasFailed(thing)) {
            heldBack.release(found, thing);
        }
    }

    private void failed(Holds.Thing thing, RuntimeException failure) {
        Holds found = holds;
        if (found != null && !RetryPolicy.isPassing(failure)) {
            heldBack.hold(found, thing, failure);
        }
    }
}
