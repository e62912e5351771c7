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
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
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

    @PostConstruct
    void start() {
        platform.await();
        if (enabled) {
            signal.listen(this::wake);
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

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        if (enabled) {
            drain();
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
            while (!paused.get() && events.sendNext(batchSize) == batchSize) {
                // a full batch: there may be more
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
}
