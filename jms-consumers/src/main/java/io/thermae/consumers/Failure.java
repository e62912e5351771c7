package io.thermae.consumers;

import io.thermae.kernel.SqlFailed;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an attempt that has failed: enough to find the message and the line of code, and nothing of what was in the message,
 * which a failure's own words may quote.
 *
 * @param queue from which it came; null if the broker does not say
 * @param messageId by which the broker and its dead letters know it; null if the broker does not say
 * @param attempt which one it was, counted from 1; 0 if the broker does not say
 * @param cause the kind of what lies at the bottom, the SQLSTATE if the database refused something, and where in our code it happened
 */
public record Failure(@Nullable String queue, @Nullable String messageId, int attempt, String cause) {

    private static final String OURS = "io.thermae.";
    private static final String KERNEL = "io.thermae.kernel.";

    /** In the names of classes that the server makes of ours. */
    private static final String GENERATED = "$Proxy";

    private static final int DEEPEST = 32;

    static Failure of(Message message, Exception failure) {
        String cause = causeOf(failure);
        try {
            return new Failure(
                    message.getJMSDestination() instanceof Queue queue ? queue.getQueueName() : null,
                    message.getJMSMessageID(),
                    message.getIntProperty("JMSXDeliveryCount"),
                    cause);
        } catch (JMSException | NumberFormatException e) {
            return new Failure(null, null, 0, cause);
        }
    }

    /** For example {@code java.net.ConnectException at io.thermae.engagement.smtp.MailServer.greet:41}. */
    static String causeOf(Throwable failure) {
        Throwable root = failure;
        // the deepest that has passed our code: a driver may have failed on a thread of its own
        String place = "";
        for (int depth = 0; depth < DEEPEST; depth++) {
            String here = placeOf(root);
            place = here.isEmpty() ? place : here;
            Throwable next = root.getCause();
            if (next == null) {
                break;
            }
            root = next;
        }
        String state = SqlFailed.sqlState(failure).map(code -> " " + code).orElse("");
        return root.getClass().getName() + state + place;
    }

    /** Rather where something was asked for than where all ask: what the kernel does is done for everybody. */
    private static String placeOf(Throwable failure) {
        List<StackTraceElement> ours = Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .filter(frame -> !frame.getClassName().contains(GENERATED))
                .toList();
        return ours.stream()
                .filter(frame -> !frame.getClassName().startsWith(KERNEL))
                .findFirst()
                .or(() -> ours.stream().findFirst())
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
