package io.thermae.engagement.smpp;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsmpp.extra.NegativeResponseException;

/**
 * The message centre did not take a message; it may later. Names the failures behind it by their types and, of an answer, by its
 * status, and is not chained to them: texts may quote numbers, and servers log exceptions whole.
 */
public class MessageCentreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MessageCentreFailed(UUID messageId, Exception failure) {
        super("The message centre did not take message " + messageId + ": " + what(failure));
    }

    MessageCentreFailed(Exception failure) {
        super("There is no connection to the message centre: " + what(failure));
    }

    private static String what(Exception failure) {
        List<String> chain = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && chain.size() < 5) {
            chain.add(
                    cause instanceof NegativeResponseException refusal
                            ? SubmitPolicy.named(refusal.getCommandStatus())
                            : cause.getClass().getSimpleName());
            cause = cause.getCause();
        }
        return String.join(", caused by ", chain);
    }
}
