package io.thermae.consumers;

import io.thermae.engagement.api.TakeEvent;
import io.thermae.kernel.Queues;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Tells people of what has happened. Has no transaction of its own, so that a failure is the broker's to repeat. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.ENGAGEMENT_EVENTS),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = Sessions.EVENTS)
        })
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EngagementEventsConsumer implements MessageListener {

    @Inject
    Delivery delivery;

    @Inject
    TakeEvent takeEvent;

    @Override
    public void onMessage(Message message) {
        delivery.hand(message, takeEvent::take);
    }
}
