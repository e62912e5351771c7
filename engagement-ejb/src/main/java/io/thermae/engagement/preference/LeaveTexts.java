package io.thermae.engagement.preference;

import io.thermae.engagement.api.NotificationChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;

/** Ends all that customers of the caller's tenant can do without, by text message, or has it begin again; by other ways it goes on. */
@ApplicationScoped
public class LeaveTexts {

    @Inject
    StoredPreferences stored;

    /**
     * Does nothing the second time.
     *
     * @param customerIds of the cards as they are now
     * @return whether anything has changed
     */
    public boolean leave(Collection<UUID> customerIds) {
        return stored.leave(customerIds, ChoicePolicy.topicsBy(NotificationChannel.SMS), NotificationChannel.SMS) > 0;
    }

    /**
     * Takes it back, however they have left; what needs a consent needs it still. Does nothing the second time.
     *
     * @param customerIds of the cards as they are now
     * @return whether anything has changed
     */
    public boolean comeBack(Collection<UUID> customerIds) {
        return stored.enter(customerIds, ChoicePolicy.topicsBy(NotificationChannel.SMS), NotificationChannel.SMS) > 0;
    }
}
