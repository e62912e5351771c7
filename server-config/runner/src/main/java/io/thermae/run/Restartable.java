package io.thermae.run;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something that can be stopped and started again while others keep a hold of it. */
final class Restartable<T> {
    private final Supplier<T> start;
    private final Consumer<T> stop;
    private T current;
    private boolean runs = true;

    /** Starts it. */
    Restartable(Supplier<T> start, Consumer<T> stop) {
        this.start = start;
        this.stop = stop;
        this.current = start.get();
    }

    /** As it is now, or was when it was stopped. */
    synchronized T current() {
        return current;
    }

    /** Does nothing when it is stopped already. */
    synchronized void stop() {
        if (runs) {
            runs = false;
            stop.accept(current);
        }
    }

    /** Does nothing when it runs already. */
    synchronized void start() {
        if (!runs) {
            current = start.get();
            runs = true;
        }
    }
}
