package io.thermae.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts things one after the other and stops them in the reverse order, each once. {@link #close} may be called by
 * another thread at any time: what is being started is finished, or given up if that takes long, and then stopped too.
 */
final class Steps implements AutoCloseable {
    private final Progress progress;
    private final Deque<Stop> stops = new ArrayDeque<>();
    private volatile boolean closing;
    private volatile @Nullable Thread longStep;

    Steps(Progress progress) {
        this.progress = progress;
    }

    /** How to start something. */
    interface Step<T> {
        T start() throws InterruptedException;
    }

    private record Stop(String name, Runnable how) {}

    /**
     * Starts something.
     *
     * @param name what it is, for the person at the console
     * @param step starts it
     * @param stop stops it
     * @throws StartRefused when everything is being stopped already
     */
    synchronized <T> T start(String name, Step<T> step, Consumer<T> stop) throws InterruptedException {
        if (closing) {
            throw new StartRefused("Stopped while it started.");
        }
        progress.say("Starting " + name);
        T started = step.start();
        stops.push(new Stop(name, () -> {
            progress.say("Stopping " + name);
            stop.accept(started);
        }));
        return started;
    }

    /** Has something closed in its turn, without a word to the person at the console. */
    synchronized <T extends AutoCloseable> T closeLater(T thing, Consumer<T> close) {
        stops.push(new Stop(thing.toString(), () -> close.accept(thing)));
        return thing;
    }

    /** As {@link #start}, for a step that waits so long that {@link #close} had better interrupt it. */
    <T> T startLong(String name, Step<T> step, Consumer<T> stop) throws InterruptedException {
        longStep = Thread.currentThread();
        try {
            return start(name, step, stop);
        } finally {
            longStep = null;
        }
    }

    /** Stops all that was started, the last first. One that fails to stop does not keep the others from it. */
    @Override
    public void close() {
        closing = true;
        Thread waiting = longStep;
        if (waiting != null) {
            waiting.interrupt();
        }
        stopAll();
    }

    private synchronized void stopAll() {
        while (!stops.isEmpty()) {
            Stop stop = stops.pop();
            try {
                stop.how().run();
            } catch (RuntimeException e) {
                progress.say("It does not stop as it should: " + stop.name() + ": " + e.getMessage());
            }
        }
    }
}
