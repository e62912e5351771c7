package io.thermae.engagement.smtp;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.apache.commons.pool2.BaseKeyedPooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;

/**
 * Keeps connections to the mail server open for the next mail: to connect, greet, encrypt and log in takes longer than the mail itself. One that lies idle is closed before the
 * server, who waits for five minutes at least (RFC 5321, 4.5.3.2.7), tires of it; one that failed is never used again.
 */
@ApplicationScoped
public class SmtpConnections {

    /** As many as mails are handed over at once ({@link MailServer}). */
    private static final int AT_ONCE = 8;

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final GenericKeyedObjectPool<SmtpSettings, SmtpConnection> pool =
            new GenericKeyedObjectPool<>(new Factory(), config());

    private static GenericKeyedObjectPoolConfig<SmtpConnection> config() {
        GenericKeyedObjectPoolConfig<SmtpConnection> config = new GenericKeyedObjectPoolConfig<>();
        config.setMaxTotalPerKey(AT_ONCE);
        config.setMaxIdlePerKey(AT_ONCE);
        config.setMaxTotal(-1);
        config.setBlockWhenExhausted(false);
        config.setTestOnReturn(true);
        config.setMinEvictableIdleDuration(IDLE);
        config.setTimeBetweenEvictionRuns(IDLE);
        config.setNumTestsPerEvictionRun(AT_ONCE);
        // what a server shows by JMX is named by us
        config.setJmxEnabled(false);
        return config;
    }

    /** What is done over a connection, and comes of it. */
    @FunctionalInterface
    interface Use<T> {
        T of(SmtpConnection connection) throws MessagingException;
    }

    /**
     * Uses a connection that answers, an open one or a new one.
     *
     * @throws MessagingException if there is none to be had, or what is done over it fails
     */
    <T> T use(SmtpSettings settings, Use<T> use) throws MessagingException {
        SmtpConnection connection = borrowed(settings);
        T done;
        try {
            done = use.of(connection);
        } catch (MessagingException | RuntimeException e) {
            discard(settings, connection);
            throw e;
        }
        pool.returnObject(settings, connection);
        return done;
    }

    private SmtpConnection borrowed(SmtpSettings settings) throws MessagingException {
        try {
            return pool.borrowObject(settings);
        } catch (MessagingException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MessagingException("No connection to the mail server", e);
        }
    }

    private void discard(SmtpSettings settings, SmtpConnection connection) {
        try {
            pool.invalidateObject(settings, connection);
        } catch (Exception e) {
            throw new IllegalStateException("A connection to the mail server is not given up", e);
        }
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    private static final class Factory extends BaseKeyedPooledObjectFactory<SmtpSettings, SmtpConnection> {

        @Override
        public SmtpConnection create(SmtpSettings settings) throws MessagingException {
            return SmtpConnection.open(settings);
        }

        @Override
        public PooledObject<SmtpConnection> wrap(SmtpConnection connection) {
            return new DefaultPooledObject<>(connection);
        }

        /** A server that has hung up meanwhile is found out here, and the pool goes on to the next one, or a new one. */
        @Override
        public void activateObject(SmtpSettings settings, PooledObject<SmtpConnection> pooled)
                throws MessagingException {
            if (!pooled.getObject().isOpen()) {
                throw new MessagingException("The mail server has hung up");
            }
        }

        @Override
        public boolean validateObject(SmtpSettings settings, PooledObject<SmtpConnection> pooled) {
            return pooled.getObject().hasRoom();
        }

        @Override
        public void destroyObject(SmtpSettings settings, PooledObject<SmtpConnection> pooled) {
            pooled.getObject().close();
        }
    }
}
