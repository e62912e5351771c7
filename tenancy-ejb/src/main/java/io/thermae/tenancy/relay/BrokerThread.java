package io.thermae.tenancy.relay;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Runs the broker's transaction on a thread of its own. If the broker goes while that is rolled back, Payara throws before it has
 * resumed the caller's transaction: nobody ends that any more, and what it has claimed is sent by nobody until the server stops.
 */
@ApplicationScoped
public class BrokerThread {

    @Inject
    BrokerTransaction transaction;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    /**
     * As {@link BrokerTransaction#send}; waits until it is done.
     *
     * @throws EJBException if the broker took none of them, or it is not known whether it did
     * @throws java.util.concurrent.RejectedExecutionException if the server has no thread now
     */
    public void send(List<ClaimedEvents.Waiting> events, boolean detectDuplicates) {
        Future<?> sent = executor.submit(() -> transaction.send(events, detectDuplicates));
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EJBException refusal
                    ? refusal
                    : new EJBException("The broker took no messages", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EJBException("Nobody knows whether the broker took the messages", e);
        }
    }
}
