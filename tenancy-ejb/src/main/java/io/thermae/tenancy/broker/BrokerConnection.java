package io.thermae.tenancy.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** How the application comes to the broker, and what the broker calls its places. */
public final class BrokerConnection {

    private static final String FACTORY = "jms/thermae";

    /** Where the broker's configuration has dead letters laid aside: the address, and its queue before the name of ours. */
    private static final String DEAD_LETTERS = "DLQ::DLQ.";

    private BrokerConnection() {}

    /** Looks it up by the plain name that works on every server. */
    @SuppressWarnings("BanJNDI")
    public static ConnectionFactory factory() {
        try {
            return InitialContext.doLookup(FACTORY);
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no connection factory " + FACTORY, e);
        }
    }

    /** The dead letters of one of our queues. */
    static Queue deadLettersOf(JMSContext context, String queue) {
        return context.createQueue(DEAD_LETTERS + queue);
    }
}
