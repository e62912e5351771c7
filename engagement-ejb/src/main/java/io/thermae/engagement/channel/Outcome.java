package io.thermae.engagement.channel;

import io.thermae.engagement.message.Accepted;
import io.thermae.engagement.message.Handover;
import java.util.UUID;

/** What has become of a message that was handed over. What was not taken now has no outcome yet, and is thrown. */
public sealed interface Outcome permits Outcome.Taken, Outcome.Refused, Outcome.Gone {

    /** Notes it with the message, which ends its claim: one short transaction. */
    void note(UUID id, Handover handover);

    /** Whoever is behind the channel has it. */
    record Taken(Accepted accepted) implements Outcome {

        /** @param id by which it is known there */
        public static Taken as(String id) {
            return new Taken(Accepted.of(id));
        }

        @Override
        public void note(UUID id, Handover handover) {
            handover.sent(id, accepted);
        }
    }

    /**
     * It can never be delivered.
     *
     * @param why for the message's row only: it may quote the recipient
     */
    record Refused(String why) implements Outcome {

        @Override
        public void note(UUID id, Handover handover) {
            handover.failed(id, why);
        }

        /** The reason is not for logs. */
        @Override
        public String toString() {
            return "Refused[]";
        }
    }

    /**
     * It can never be delivered, nor can anything else there: where it goes is to be forgotten.
     *
     * @param subscriptionId the subscription that there is not any more
     * @param why for the message's row
     */
    record Gone(UUID subscriptionId, String why) implements Outcome {

        @Override
        public void note(UUID id, Handover handover) {
            handover.gone(id, subscriptionId, why);
        }
    }
}
