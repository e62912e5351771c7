package io.thermae.tenancy.broker;

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

    @Override
    public boolean isReachable() {
        try (JMSContext context = BrokerConnection.factory().createContext()) {
            // a pooled connection may be dead: the queue is asked for over the wire
            context.createBrowser(context.createQueue(Queues.ENGAGEMENT_EVENTS)).close();
            return true;
        } catch (JMSRuntimeException | JMSException e) {
            return false;
        }
    }

    @Override
    public Map<String, Integer> deadLetters(int atMost) {
        Map<String, Integer> letters = new TreeMap<>();
        try (JMSContext context = BrokerConnection.factory().createContext()) {
            for (String queue : Queues.ALL) {
                letters.put(queue, QueueDepths.count(context, BrokerConnection.deadLettersOf(context, queue), atMost));
            }
            return letters;
        } catch (JMSRuntimeException | JMSException e) {
            LOG.log(Level.FINE, "The broker does not show its dead letters", e);
            return Map.of();
        }
    }
}
