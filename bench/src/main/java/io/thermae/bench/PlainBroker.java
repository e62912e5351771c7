package io.thermae.bench;

import io.thermae.run.Broker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/**
 * The least that messages ask of Artemis, by its own client: the same messages, durable, sent in the relay's batches and taken
 * one a transaction by as many consumers as the application has; nobody reads what they say.
 */
final class PlainBroker implements AutoCloseable {

    private static final int BATCH = 100;
    private static final int CONSUMERS = 15;
    private static final String QUEUE = "engagement.events";
    private static final String PASSWORD = "bench";

    private final Broker broker;
    private final ServerLocator locator;
    private final ClientSessionFactory factory;

    PlainBroker(Path journal, int port) throws Exception {
        broker = Broker.start(journal, port, PASSWORD);
        locator = ActiveMQClient.createServerLocator("tcp://127.0.0.1:" + port);
        locator.setBlockOnDurableSend(false);
        factory = locator.createSessionFactory();
    }

    /** Messages a second, from the first that is sent to the last that is taken. */
    double rate(String text, int messages) throws ActiveMQException, InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(CONSUMERS + 1);
        AtomicInteger left = new AtomicInteger(messages);
        try {
            List<Future<?>> all = new ArrayList<>();
            long start = System.nanoTime();
            all.add(pool.submit(() -> {
                send(text, messages);
                return null;
            }));
            for (int i = 0; i < CONSUMERS; i++) {
                all.add(pool.submit(() -> {
                    take(left);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            return messages / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private ClientSession session() throws ActiveMQException {
        return factory.createSession(Broker.USER, PASSWORD, false, false, false, false, 0);
    }

    private void send(String text, int messages) throws ActiveMQException {
        try (ClientSession session = session();
                ClientProducer producer = session.createProducer(QUEUE)) {
            for (int sent = 1; sent <= messages; sent++) {
                ClientMessage message = session.createMessage(true);
                message.getBodyBuffer().writeString(text);
                producer.send(message);
                if (sent % BATCH == 0) {
                    session.commit();
                }
            }
            session.commit();
        }
    }

    private void take(AtomicInteger left) throws ActiveMQException {
        try (ClientSession session = session();
                ClientConsumer consumer = session.createConsumer(QUEUE)) {
            session.start();
            while (left.get() > 0) {
                ClientMessage message = consumer.receive(100);
                if (message != null) {
                    message.acknowledge();
                    session.commit();
                    left.decrementAndGet();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        factory.close();
        locator.close();
        broker.close();
    }
}
