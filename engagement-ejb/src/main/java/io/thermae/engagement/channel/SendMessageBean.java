package io.thermae.engagement.channel;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.SendMessage;
import io.thermae.engagement.message.Handover;
import io.thermae.engagement.redelivery.TriedAgain;
import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/** Hands one queued message to its channel, under a claim: no two nodes send the same one. */
@Stateless
@PermitAll
@TriedAgain
@CrossTenant("Speaks with who delivers messages between two transactions of the message's business")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendMessageBean implements SendMessage {

    private static final Logger LOG = System.getLogger(SendMessageBean.class.getName());

    @Inject
    QueuedChannels channels;

    @Inject
    Handover handover;

    @Override
    public void send(NotificationChannel channel, UUID messageId) {
        send(channels.get(channel), messageId);
    }

    private <M> void send(QueuedChannel<M> channel, UUID id) {
        Optional<M> message = channel.claim(id);
        if (message.isEmpty()) {
            LOG.log(Level.DEBUG, "Message {0} does not wait to be sent", id);
            return;
        }
        Outcome outcome;
        try {
            outcome = channel.deliver(id, message.get());
        } catch (RuntimeException e) {
            handover.release(id);
            throw e;
        }
        if (!(outcome instanceof Outcome.Taken)) {
            LOG.log(Level.INFO, "Message {0} can never be delivered", id);
        }
        outcome.note(id, handover);
    }
}
