package io.thermae.engagement.preference;

import java.util.UUID;

/** Pushes to people of the business that wait for the end of quiet hours. */
public interface WaitingPushes {

    /** What waits for somebody is brought, or waits for another end, since he has other quiet hours now. */
    void lookAtThoseOf(UUID userId);
}
