package io.thermae.consumers;

import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.SendMessage;
import io.thermae.kernel.Queues;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Sends the e-mails that are ready. Has no transaction of its own, so that a failure is the broker's to repeat. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Queues.NOTIFICATIONS_EMAIL),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = Sessions.EMAIL)
        })
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmailConsumer implements MessageListener {

    @Inject
    Delivery delivery;

    @Inject
    SendMessage sendMessage;

    @Override
    public void onMessage(Message message) {
        delivery.hand(
                message,
                event -> sendMessage.send(
                        NotificationChannel.EMAIL,
                        Payload.read(event, EmailQueued.class).messageId()));
    }
}
