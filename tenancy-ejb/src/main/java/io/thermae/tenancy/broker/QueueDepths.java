package io.thermae.tenancy.broker;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.Queues;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks through the broker's queues. */
@Stateless
@PermitAll
@CrossTenant("The broker is the platform's")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QueueDepths {

    private static final int ENOUGH = 10_000;

    /** How many messages wait in each queue, counted up to {@value #ENOUGH}; -1 where the broker does not say. */
    public Map<String, Integer> depths() {
        Map<String, Integer> depths = new LinkedHashMap<>();
        for (String queue : Queues.ALL) {
            depths.put(queue, depth(queue));
        }
        return depths;
    }

    private static int depth(String queue) {
        try (JMSContext context = BrokerConnection.factory().createContext()) {
            return count(context, context.createQueue(queue), ENOUGH);
        } catch (JMSException | JMSRuntimeException e) {
            return -1;
        }
    }

    /** Counts what lies in a queue, as far as that. */
    static int count(JMSContext context, Queue queue, int most) throws JMSException {
        try (QueueBrowser browser = context.createBrowser(queue)) {
            Enumeration<?> messages = browser.getEnumeration();
            int count = 0;
            while (count < most && messages.hasMoreElements()) {
                messages.nextElement();
                count++;
            }
            return count;
        }
    }
}
