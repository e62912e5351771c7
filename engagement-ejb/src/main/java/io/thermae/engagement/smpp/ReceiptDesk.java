package io.thermae.engagement.smpp;

import io.thermae.engagement.sms.Receipt;
import io.thermae.engagement.sms.TakeReceipt;
import io.thermae.engagement.textanswer.TakeAnswer;
import io.thermae.engagement.textanswer.TextAnswer;
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
 * Where receipts and answers are taken from the threads that the SMPP library makes for itself, of which the server knows nothing, to those of
 * the server, on which there are transactions.
 */
@Stateless
@PermitAll
@CrossTenant("Receipts and answers come for messages of all businesses; each is noted in a transaction of its own")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiptDesk {

    @Resource
    ManagedExecutorService executor;

    @Inject
    TakeReceipt takeReceipt;

    @Inject
    TakeAnswer takeAnswer;

    /**
     * Who takes what comes on any thread; to be asked for on one of the server's.
     *
     * @param patience how long the centre is to wait for an answer; it brings again what took longer
     */
    public ReceiptTaker taker(Duration patience) {
        ManagedExecutorService servers = executor;
        TakeReceipt receipts = takeReceipt;
        TakeAnswer answers = takeAnswer;
        return new ReceiptTaker() {
            @Override
            public boolean take(Receipt receipt) {
                return await(servers.submit(() -> receipts.take(receipt)), patience);
            }

            @Override
            public boolean take(TextAnswer answer) {
                return await(servers.submit(() -> answers.take(answer)), patience);
            }
        };
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
            throw new IllegalStateException("What came could not be noted", e.getCause());
        }
    }
}
