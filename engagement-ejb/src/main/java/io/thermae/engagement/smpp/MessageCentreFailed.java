package io.thermae.engagement.smpp;

import java.util.UUID;
import org.jsmpp.extra.NegativeResponseException;

/**
 * The message centre did not take a message; it may later. Names the failure by its type and, of an answer, by its status,
 * and is not chained to it: texts may quote numbers, and servers log exceptions whole.
 */
public class MessageCentreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MessageCentreFailed(UUID messageId, Exception failure) {
        super("The message centre did not take message " + messageId + ": " + what(failure));
    }

    private static String what(Exception failure) {
        return failure instanceof NegativeResponseException refusal
                ? SubmitPolicy.named(refusal.getCommandStatus())
                : failure.getClass().getSimpleName();
    }
}
