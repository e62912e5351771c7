package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.OutboxSignal;
import io.thermae.tenancy.api.PlatformReady;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Empties the outbox: woken by each commit that wrote to it, and by a timer for what a crash or a silent broker left.
 * One run at a time on a node; any number of nodes share the work.
 */
@Singleton
@Startup
@PermitAll
@CrossTenant("Events of all businesses go through one relay")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class.getName());

    @Inject
    PlatformReady platform;

    @Inject
    OutboxSignal signal;

    @Inject
    ClaimedEvents events;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "thermae.relay.enabled", defaultValue = "true")
    boolean enabled;

    @Inject
    @ConfigProperty(name = "thermae.relay.batch-size", defaultValue = "100")
    int batchSize;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicBoolean paused = new AtomicBoolean();
    private final HeldQueues held = new HeldQueues();

    @PostConstruct
    void start() {
        platform.await();
        if (enabled) {
            signal.listen(this::committed);
        }
    }

    @PreDestroy
    void stop() {
        signal.listen(() -> {});
    }

    /** This node sends nothing until {@link #resume}, or its next start; events wait, and other nodes send them. */
    public void pause() {
        paused.set(true);
    }

    /** This node sends again, at once. */
    public void resume() {
        paused.set(false);
        held.forget();
        if (enabled) {
            wake();
        }
    }

    public boolean isPaused() {
        return paused.get();
    }

    /** Whether the broker took nothing at the last try. */
    public boolean isFailing() {
        return failing.get();
    }

    /** The queues that were refused of late, and are left alone for a while. */
    public List<String> heldQueues() {
        return held.names();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        if (enabled) {
            held.pass();
            drain();
        }
    }

    /** While the broker is away, it is the timer that tries: not each commit. */
    private void committed() {
        if (!failing.get()) {
            wake();
        }
    }

    private void wake() {
        wanted.set(true);
        if (!running.get()) {
            try {
                executor.submit(this::drain);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "The executor is busy: the timer will do it", e);
            }
        }
    }

    private void drain() {
        do {
            if (!running.compareAndSet(false, true)) {
                return;
            }
            try {
                wanted.set(false);
                sendAll();
            } finally {
                running.set(false);
            }
            // a commit between the last claim and the line above has seen "running" and left the work to us
        } while (wanted.get());
    }

    private void sendAll() {
        try {
            boolean more = true;
            while (more && !paused.get()) {
                Handed batch = events.sendNext(batchSize, held.names());
                note(batch);
                EJBException away = batch.away();
                if (away != null) {
                    throw away;
                }
                // a full batch: there may be more; what was refused is not claimed again now
                more = batch.claimed() == batchSize;
            }
            if (failing.compareAndSet(true, false)) {
                LOG.info("The broker takes messages again");
            }
        } catch (RuntimeException e) {
            // not lost: the rows stay unsent, and the timer comes again
            if (failing.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "Events wait: the broker does not take them", e);
            }
        }
    }

    private void note(Handed batch) {
        Set<String> takers = batch.takers();
        for (String queue : batch.refused()) {
            if (held.refuse(queue, takers.contains(queue))) {
                LOG.log(Level.WARNING, "Events for {0} wait: the broker has no room for them", queue);
            }
        }
        for (String queue : takers) {
            if (!batch.refused().contains(queue) && held.accept(queue)) {
                LOG.log(Level.INFO, "The broker takes events for {0} again", queue);
            }
        }
    }
}
