package io.thermae.engagement.push;

import io.thermae.engagement.api.SendPush;
import io.thermae.engagement.message.Accepted;
import io.thermae.engagement.message.Handover;
import io.thermae.engagement.message.RecipientRefused;
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

/** Hands one queued push to its push service, under a claim: no two nodes send the same one. */
@Stateless
@PermitAll
@TriedAgain
@CrossTenant("Speaks with push services between two transactions of the message's business")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendPushBean implements SendPush {

    private static final Logger LOG = System.getLogger(SendPushBean.class.getName());

    @Inject
    PreparePush preparePush;

    @Inject
    PushService service;

    @Inject
    Handover handover;

    @Override
    public void send(UUID messageId) {
        Optional<ReadyPush> push = preparePush.claim(messageId);
        if (push.isEmpty()) {
            LOG.log(Level.DEBUG, "Push {0} does not wait to be sent", messageId);
            return;
        }
        boolean isThere;
        try {
            isThere = service.bring(push.get());
        } catch (RecipientRefused e) {
            LOG.log(Level.INFO, "Push {0} can never be delivered", messageId);
            handover.failed(messageId, e.reason());
            return;
        } catch (RuntimeException e) {
            handover.release(messageId);
            throw e;
        }
        if (isThere) {
            handover.sent(messageId, Accepted.of(messageId.toString()));
        } else {
            preparePush.gone(messageId, push.get().browser().id());
        }
    }
}
