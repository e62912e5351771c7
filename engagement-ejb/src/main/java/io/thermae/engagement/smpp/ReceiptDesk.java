package io.thermae.engagement.smpp;

import io.thermae.kernel.CrossTenant;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where receipts are taken from the threads that the SMPP library makes for itself, of which the server knows nothing, to those of
 * the server, on which there are transactions.
 */
@Stateless
@PermitAll
@CrossTenant("Receipts come for messages of all businesses; each is noted in a transaction of its own")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiptDesk {

    @Resource
    ManagedExecutorService executor;

    @Inject
    TakeReceipt takeReceipt;

    /**
     * Who takes receipts on any thread; to be asked for on one of the server's.
     *
     * @param patience how long the centre is to wait for an answer; it brings again what took longer
     */
    public ReceiptTaker taker(Duration patience) {
        ManagedExecutorService servers = executor;
        TakeReceipt take = takeReceipt;
        return receipt -> await(servers.submit(() -> take.take(receipt)), patience);
    }

    private static boolean await(Future<Boolean> taken, Duration patience) {
        try {
            return taken.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException e) {
            // it comes again: whatever waits for a thread is not to pile up
            taken.cancel(false);
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The receipt could not be noted", e.getCause());
        }
    }
}
