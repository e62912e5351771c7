package io.thermae.engagement.message;

import io.thermae.engagement.api.NotificationChannel;
import java.util.UUID;

/** Whether customers still want what was written to them, when it is about to be sent. */
public interface ReaderWishes {

    /**
     * Whether somebody still wants a message; always, if it is none that one can leave.
     *
     * @param kind for example {@code review-asked}
     * @param customerId his card
     */
    boolean stillWants(String kind, NotificationChannel channel, UUID customerId);
}
