package io.thermae.engagement.sms;

import io.thermae.engagement.api.SendSms;
import io.thermae.engagement.message.Accepted;
import io.thermae.engagement.message.Handover;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
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

/** Hands one queued text message to the provider, under a claim: no two nodes send the same one. */
@Stateless
@PermitAll
@TriedAgain
@CrossTenant("Speaks with the provider between two transactions of the message's business")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendSmsBean implements SendSms {

    private static final Logger LOG = System.getLogger(SendSmsBean.class.getName());

    @Inject
    Handover handover;

    @Inject
    ChosenProvider provider;

    @Override
    public void send(UUID messageId) {
        Optional<Sms> sms = handover.claimSms(messageId);
        if (sms.isEmpty()) {
            LOG.log(Level.DEBUG, "Message {0} does not wait to be sent", messageId);
            return;
        }
        Optional<SmsProvider> chosen = provider.get();
        if (chosen.isEmpty()) {
            handover.failed(messageId, "Text messages have been switched off");
            return;
        }
        Accepted accepted;
        try {
            accepted = chosen.get().submit(messageId, sms.get());
        } catch (RecipientRefused e) {
            LOG.log(Level.INFO, "Message {0} can never be delivered", messageId);
            handover.failed(messageId, e.reason());
            return;
        } catch (RuntimeException e) {
            handover.release(messageId);
            throw e;
        }
        handover.sent(messageId, accepted);
    }
}
