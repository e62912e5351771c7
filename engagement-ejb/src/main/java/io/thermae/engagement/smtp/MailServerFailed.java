package io.thermae.engagement.smtp;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The mail server did not take a mail; it may later. Names the failures behind it by their types only and is not chained to
 * them: their texts quote addresses, and servers log exceptions whole.
 */
public class MailServerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailServerFailed(UUID messageId, MessagingException failure) {
        super("The mail server did not take the mail of message " + messageId + ": " + types(failure));
    }

    private static String types(MessagingException failure) {
        List<String> types = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && types.size() < 5) {
            types.add(cause.getClass().getSimpleName());
            cause = cause.getCause();
        }
        return String.join(", caused by ", types);
    }
}
