package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Queues;
import io.thermae.tenancy.api.Broker;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens a session and looks at a queue. */
@Stateless
@PermitAll
@CrossTenant("The broker is the platform's")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BrokerBean implements Broker {

    private static final Logger LOG = Logger.getLogger(BrokerBean.class.getName());

    /** Where the broker's configuration has dead letters laid aside: the address, and its queue before the name of ours. */
    private static final String DEAD_LETTERS = "DLQ::DLQ.";

    @Override
    public boolean isReachable() {
        try (JMSContext context = BrokerTransaction.connectionFactory().createContext()) {
            // a pooled connection may be dead: the queue is asked for over the wire
            context.createBrowser(context.createQueue(Queues.ENGAGEMENT_EVENTS)).close();
            return true;
        } catch (JMSRuntimeException | JMSException e) {
            return false;
        }
    }

    @Override
    public Map<String, Integer> deadLetters() {
        Map<String, Integer> letters = new TreeMap<>();
        try (JMSContext context = BrokerTransaction.connectionFactory().createContext()) {
            for (String queue : Queues.ALL) {
                letters.put(queue, QueueDepths.count(context, DEAD_LETTERS + queue, MAX_COUNTED));
            }
            return letters;
        } catch (JMSRuntimeException | JMSException e) {
            LOG.log(Level.FINE, "The broker does not show its dead letters", e);
            return Map.of();
        }
    }
}
