package io.thermae.tenancy.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container
class BrokerThreadTest {

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final BrokerThread broker = new BrokerThread();
    private final AtomicReference<Thread> sender = new AtomicReference<>();

    @BeforeEach
    void wire() {
        broker.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> method.invoke(threads, arguments));
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void theCallersTransactionHasNoPartInIt() {
        broker.transaction = new BrokerTransaction() {
            @Override
            public void send(List<ClaimedEvents.Waiting> events, boolean detectDuplicates) {
                sender.set(Thread.currentThread());
            }
        };

        broker.send(List.of(), true);

        assertThat(sender.get()).isNotNull().isNotSameAs(Thread.currentThread());
    }

    @Test
    void whatTheBrokerRefusesIsRefused() {
        EJBException refusal = new EJBException("The broker took no messages");
        broker.transaction = new BrokerTransaction() {
            @Override
            public void send(List<ClaimedEvents.Waiting> events, boolean detectDuplicates) {
                throw refusal;
            }
        };

        assertThatThrownBy(() -> broker.send(List.of(), true)).isSameAs(refusal);
    }

    @Test
    void whateverElseFailsIsNotTakenForSent() {
        broker.transaction = new BrokerTransaction() {
            @Override
            public void send(List<ClaimedEvents.Waiting> events, boolean detectDuplicates) {
                throw new IllegalStateException("The thread is lost");
            }
        };

        assertThatThrownBy(() -> broker.send(List.of(), true)).isInstanceOf(EJBException.class);
    }
}
