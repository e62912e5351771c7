package io.thermae.engagement.sms;

import io.thermae.engagement.api.SendSms;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/** Hands one queued text message to the provider, under the lock of its row: no two nodes send the same one. */
@Stateless
@TenantTransaction
@PermitAll
public class SendSmsBean implements SendSms {

    private static final Logger LOG = System.getLogger(SendSmsBean.class.getName());

    @Inject
    Messages messages;

    @Inject
    ChosenProvider provider;

    @Override
    public void send(UUID messageId) {
        Optional<Sms> sms = messages.lockQueuedSms(messageId);
        if (sms.isEmpty()) {
            LOG.log(Level.DEBUG, "Message {0} does not wait to be sent", messageId);
            return;
        }
        Optional<SmsProvider> chosen = provider.get();
        if (chosen.isEmpty()) {
            messages.markFailed(messageId, "Text messages have been switched off");
            return;
        }
        try {
            messages.markSent(messageId, chosen.get().submit(messageId, sms.get()));
        } catch (RecipientRefused e) {
            LOG.log(Level.INFO, "Message {0} can never be delivered", messageId);
            messages.markFailed(messageId, e.reason());
        }
    }
}
