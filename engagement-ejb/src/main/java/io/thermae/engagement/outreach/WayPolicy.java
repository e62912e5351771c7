package io.thermae.engagement.outreach;

import io.thermae.booking.api.ContactableClient;
import io.thermae.engagement.api.MarketingKind;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import java.util.Optional;
import java.util.Set;

/** By which way a client is written to of a business's own accord, never by two. */
final class WayPolicy {

    private WayPolicy() {}

    /**
     * The client with the one way by which he is written to: by mail if he may be, and by text message if he may not, or his mails come
     * back. Empty if he is not.
     *
     * @param kind of what is written
     * @param unwanted in which ways he does not want to be told
     * @param inVain addresses at which nothing arrives
     * @param texts whether there may be any text messages
     */
    static Optional<ContactableClient> choose(
            ContactableClient client, MarketingKind kind, Set<Way> unwanted, Set<String> inVain, boolean texts) {
        String email = client.email();
        boolean byText = texts && client.phone() != null && isWanted(unwanted, kind, NotificationChannel.SMS);
        if (email == null || !isWanted(unwanted, kind, NotificationChannel.EMAIL)) {
            return byText ? Optional.of(client.byText()) : Optional.empty();
        }
        // without another way one is written all the same, and its history says why it did not go
        return Optional.of(byText && inVain.contains(email) ? client.byText() : client.byMail());
    }

    /** Who does not want all of it wants no kind of it. */
    private static boolean isWanted(Set<Way> unwanted, MarketingKind kind, NotificationChannel channel) {
        return !unwanted.contains(new Way(NotificationTopic.MARKETING, channel))
                && !unwanted.contains(new Way(NotificationTopic.MARKETING, channel, kind));
    }
}
