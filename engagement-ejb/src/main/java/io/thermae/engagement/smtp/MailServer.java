package io.thermae.engagement.smtp;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.RecipientRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The mail server as somebody else's, who may be slow or away (MicroProfile Fault Tolerance). A hiccup is tried again at
 * once; while it is away nobody waits for it, and the broker keeps what is to be sent. The numbers can be changed by
 * configuration, as the specification says: {@code io.thermae.engagement.smtp.MailServer/deliver/CircuitBreaker/delay}.
 */
@ApplicationScoped
public class MailServer {

    @Inject
    SmtpConnections connections;

    /**
     * Hands it a mail and returns the mail's {@code Message-ID}.
     *
     * @param returnPath where it is to be brought back; null for the platform's address
     * @throws RecipientRefused if this mail can never be delivered; says nothing about the server
     * @throws RuntimeException if it is worth trying again
     */
    @Retry(
            maxRetries = 1,
            delay = 300,
            jitter = 100,
            retryOn = MailServerFailed.class,
            abortOn = RecipientRefused.class)
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            failureRatio = 0.75,
            delay = 10_000,
            successThreshold = 1,
            skipOn = RecipientRefused.class)
    @Timeout(value = 40, unit = ChronoUnit.SECONDS)
    @Bulkhead(8)
    public String deliver(
            SmtpSettings settings,
            UUID id,
            Mail mail,
            Instant sentAt,
            Map<String, String> headers,
            @Nullable String returnPath)
            throws RecipientRefused {
        return new SmtpServer(settings, connections).deliver(id, mail, sentAt, headers, returnPath);
    }
}
