package io.thermae.tenancy.relay;

import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.Trace;
import io.thermae.tenancy.broker.BrokerConnection;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import java.util.List;

/** A transaction that touches the broker only: one resource, so one phase. */
@Stateless
@PermitAll
@CrossTenant("Events of all businesses go through one relay")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BrokerTransaction {

    /** Artemis refuses a message whose id it has seen (duplicate detection). */
    private static final String DUPLICATE_DETECTION_ID = "_AMQ_DUPL_ID";

    /** Messages of one group go to one consumer at a time, in order (JMS 3.1, 3.4.11). */
    private static final String GROUP = "JMSXGroupID";

    /**
     * Sends the events, all or none.
     *
     * @param detectDuplicates whether the broker is to refuse those that it has seen
     * @throws EJBException if it took none: it is not there, or has seen one of them
     */
    public void send(List<ClaimedEvents.Waiting> events, boolean detectDuplicates) {
        try (JMSContext context = BrokerConnection.factory().createContext()) {
            for (ClaimedEvents.Waiting event : events) {
                TextMessage message = context.createTextMessage(event.message());
                if (detectDuplicates) {
                    message.setStringProperty(DUPLICATE_DETECTION_ID, event.id().toString());
                }
                message.setStringProperty(GROUP, event.orderingKey().toString());
                describe(message, Json.read(event.message(), EventMessage.class));
                context.createProducer()
                        .setPriority(event.priority())
                        .send(context.createQueue(event.queue()), message);
            }
        } catch (JMSException | JMSRuntimeException e) {
            throw new EJBException("The broker took no messages", e);
        }
    }

    /** What an operator or another consumer sees without reading the message. */
    private static void describe(TextMessage message, EventMessage event) throws JMSException {
        message.setStringProperty("eventType", event.type());
        message.setStringProperty("requestId", event.requestId());
        String traceparent = event.traceparent();
        if (traceparent != null) {
            message.setStringProperty(Trace.HEADER, traceparent);
        }
    }
}
