package io.thermae.engagement.api;

import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.Queues;
import io.thermae.kernel.Urgency;
import java.util.UUID;

/**
 * An e-mail is written and waits to be sent.
 *
 * @param messageId the row of the message; its content stays there and does not travel
 * @param subject what the mail is about: mails about one thing are sent in their order
 * @param urgency a mass of others does not delay what somebody waits for, nor what has its time: each goes by a queue of its own
 */
public record EmailQueued(UUID messageId, UUID subject, Urgency urgency) implements DomainEvent {

    @Override
    public String queue() {
        return switch (urgency) {
            case NOW, USUAL -> Queues.NOTIFICATIONS_EMAIL;
            case TIMED -> Queues.NOTIFICATIONS_REMINDERS;
            case BULK -> Queues.NOTIFICATIONS_BULK;
        };
    }
}
