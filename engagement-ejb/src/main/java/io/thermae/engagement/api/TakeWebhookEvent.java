package io.thermae.engagement.api;

import io.thermae.kernel.EventMessage;
import jakarta.ejb.Local;

/** Puts what has happened down for the webhooks of the business that want to know it. */
@Local
public interface TakeWebhookEvent {

    /**
     * Writes one delivery for each webhook; earlier events of the same thing that were not taken yet come first. An event
     * that was taken before changes nothing.
     *
     * @throws RuntimeException if the event's form is newer than this version of the platform, or cannot be read
     */
    void take(EventMessage message);
}
