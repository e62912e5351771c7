package io.thermae.engagement.event;

import io.thermae.kernel.Inbox;
import java.util.UUID;

/** Takes every event as if it had never come before. */
class ForgetfulInbox extends Inbox {

    @Override
    public boolean take(String consumer, UUID eventId) {
        return true;
    }
}
