package io.thermae.run;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/** Brings things to whoever is bound for them: again and again until they are taken, as long as the message centre runs. */
final class Deliveries implements AutoCloseable {
    private static final long SOON_MILLIS = 50;
    private static final long AGAIN_MILLIS = 500;

    private final Collection<SMPPServerSession> sessions;
    private final ScheduledExecutorService post = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "message-centre-deliveries");
        thread.setDaemon(true);
        return thread;
    });

    /** What is brought; it fails if it was not taken. */
    @FunctionalInterface
    interface Delivery {
        void to(SMPPServerSession receiver)
                throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                        IOException;
    }

    /** @param sessions of all that have come, as they come and go */
    Deliveries(Collection<SMPPServerSession> sessions) {
        this.sessions = sessions;
    }

    /** Brings it soon. */
    void bring(Delivery delivery) {
        later(delivery, SOON_MILLIS);
    }

    private void later(Delivery delivery, long millis) {
        if (!post.isShutdown()) {
            post.schedule(() -> bringNow(delivery), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void bringNow(Delivery delivery) {
        Optional<SMPPServerSession> receiver = sessions.stream()
                .filter(session -> session.getSessionState().isReceivable())
                .findAny();
        if (receiver.isEmpty() || !isTaken(receiver.get(), delivery)) {
            later(delivery, AGAIN_MILLIS);
        }
    }

    private static boolean isTaken(SMPPServerSession receiver, Delivery delivery) {
        try {
            delivery.to(receiver);
            return true;
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException e) {
            // not now; it comes again
            return false;
        }
    }

    @Override
    public void close() {
        post.shutdownNow();
    }
}
