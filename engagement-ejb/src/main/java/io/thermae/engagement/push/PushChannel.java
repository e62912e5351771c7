package io.thermae.engagement.push;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.channel.Outcome;
import io.thermae.engagement.channel.QueuedChannel;
import io.thermae.engagement.message.RecipientRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Web Push: a push is handed to the push service of the browser. */
@ApplicationScoped
public class PushChannel implements QueuedChannel<ReadyPush> {

    @Inject
    PreparePush preparePush;

    @Inject
    PushService service;

    @Override
    public NotificationChannel which() {
        return NotificationChannel.PUSH;
    }

    @Override
    public Optional<ReadyPush> claim(UUID id) {
        return preparePush.claim(id);
    }

    @Override
    public Outcome deliver(UUID id, ReadyPush push) {
        try {
            return service.bring(push)
                    ? Outcome.Taken.as(id.toString())
                    : new Outcome.Gone(push.browser().id(), "The push service knows no such subscription any more");
        } catch (RecipientRefused e) {
            return new Outcome.Refused(e.reason());
        }
    }
}
