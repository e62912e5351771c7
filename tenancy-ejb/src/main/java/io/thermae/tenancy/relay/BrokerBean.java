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

/** Opens a session and looks at a queue. */
@Stateless
@PermitAll
@CrossTenant("The broker is the platform's")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BrokerBean implements Broker {

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
}
