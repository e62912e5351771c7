package io.thermae.engagement.message;

import java.util.UUID;

/** The subscriptions that messages are pushed to, as far as messages need to know of them. */
public interface BrowserSubscriptions {

    /** Nothing is pushed there any more. */
    void delete(UUID id);
}
