package io.thermae.engagement.preference;

import io.thermae.booking.api.FindAudience;
import io.thermae.booking.api.FindAudience.LeftOut;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.message.ReaderWishes;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages may wait for hours, if whoever delivers them is away: who has left meanwhile, or takes his consent back, gets them no more. */
@ApplicationScoped
public class ClientWishes implements ReaderWishes {

    @Inject
    StoredPreferences preferences;

    @Inject
    FindAudience clients;

    @Override
    public boolean stillWants(String kind, NotificationChannel channel, UUID customerId) {
        if (kind.equals("invoice-overdue") && channel == NotificationChannel.SMS) {
            return !preferences.unwanted(customerId).contains(new Way(NotificationTopic.REMINDERS, channel));
        }
        Optional<NotificationTopic> topic = ChoicePolicy.topicToLeave(kind);
        if (topic.isEmpty()) {
            return true;
        }
        if (ChoicePolicy.isUnwanted(preferences.unwanted(customerId), kind, channel)) {
            return false;
        }
        return topic.get() != NotificationTopic.MARKETING || stillConsents(channel, customerId);
    }

    private boolean stillConsents(NotificationChannel channel, UUID customerId) {
        return channel == NotificationChannel.SMS
                ? clients.stillTextable(customerId)
                : !clients.stillReachable(List.of(customerId), new LeftOut(List.of(), List.of()))
                        .isEmpty();
    }
}
