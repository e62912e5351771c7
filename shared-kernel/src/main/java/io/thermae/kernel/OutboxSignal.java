package io.thermae.kernel;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells the relay of this node that committed events wait, so that they do not wait for its timer. */
@ApplicationScoped
public class OutboxSignal {

    private volatile Runnable listener = () -> {};

    /** The relay's ear; called on the committing thread, so it only hands the work over. */
    public void listen(Runnable listener) {
        this.listener = listener;
    }

    public void raise() {
        listener.run();
    }
}
