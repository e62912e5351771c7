package io.thermae.engagement.sms;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.channel.Outcome;
import io.thermae.engagement.channel.QueuedChannel;
import io.thermae.engagement.message.Handover;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Text messages: the chosen provider is handed them; where none is chosen all are refused. */
@ApplicationScoped
public class SmsChannel implements QueuedChannel<Sms> {

    @Inject
    Handover handover;

    @Inject
    ChosenProvider provider;

    @Override
    public NotificationChannel which() {
        return NotificationChannel.SMS;
    }

    @Override
    public Optional<Sms> claim(UUID id) {
        return handover.claimSms(id);
    }

    @Override
    public Outcome deliver(UUID id, Sms sms) {
        Optional<SmsProvider> chosen = provider.get();
        if (chosen.isEmpty()) {
            return new Outcome.Refused("Text messages have been switched off");
        }
        try {
            return new Outcome.Taken(chosen.get().submit(id, sms));
        } catch (RecipientRefused e) {
            return new Outcome.Refused(e.reason());
        }
    }
}
