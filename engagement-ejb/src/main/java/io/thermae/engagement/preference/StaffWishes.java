package io.thermae.engagement.preference;

import io.thermae.booking.api.MasterAccounts;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.tenancy.api.StaffReaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people of the business want to be told by mail. Who does not sign in has said nothing, and is told. */
@ApplicationScoped
public class StaffWishes {

    @Inject
    StoredPreferences preferences;

    @Inject
    MasterAccounts masters;

    @Inject
    StaffReaders staff;

    /**
     * Whether its reader wants a mail; always, if it is none that people of the business can switch off.
     *
     * @param kind for example {@code booking-placed-master}
     * @param addresseeId the master, if it tells of a visit
     * @param recipient the address
     */
    public boolean wantsMail(String kind, UUID addresseeId, String recipient) {
        Optional<NotificationTopic> topic = ChoicePolicy.topicOfStaff(kind);
        if (topic.isEmpty()) {
            return true;
        }
        Way way = new Way(topic.get(), NotificationChannel.EMAIL);
        return reader(topic.get(), addresseeId, recipient)
                .filter(user -> preferences.unwanted(user).contains(way))
                .isEmpty();
    }

    private Optional<UUID> reader(NotificationTopic topic, UUID addresseeId, String recipient) {
        return topic == NotificationTopic.VISITS
                ? masters.usersOf(List.of(addresseeId)).stream().findFirst()
                : staff.withEmail(recipient);
    }
}
