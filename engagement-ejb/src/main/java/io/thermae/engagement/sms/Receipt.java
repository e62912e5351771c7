package io.thermae.engagement.sms;

import java.util.List;

/**
 * What a provider tells of a part of a message.
 *
 * @param partId as the provider called it when it took the part
 * @param outcome what has become of it
 * @param why the provider's words for it, for example {@code UNDELIV, error 027}
 * @param numberEnds the last seven digits of the telephone, or of whatever the receipt says it comes from and goes to; empty if it
 *     names no number
 */
public record Receipt(String partId, Outcome outcome, String why, List<String> numberEnds) {

    /** How far it has come. */
    public enum Outcome {
        DELIVERED,
        FAILED,
        /** It is still under way, or the provider does not know. */
        OPEN
    }

    /** Numbers are personal. */
    @Override
    public String toString() {
        return "Receipt[" + partId + ", " + why + "]";
    }
}
