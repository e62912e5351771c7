package io.thermae.engagement.smpp;

import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * The provider's message centre as somebody else's, who may be slow or away (MicroProfile Fault Tolerance): as with the
 * mail server, a hiccup is tried again at once, and while it is away the broker keeps what is to be sent. The numbers can be
 * changed by configuration: {@code io.thermae.engagement.smpp.MessageCentre/submit/CircuitBreaker/delay}.
 */
@ApplicationScoped
public class MessageCentre {

    @Inject
    ReceiptDesk desk;

    /** Who waits for a receipt to be kept gives up long before whoever waits for an answer behind it. */
    private static final int PATIENCE = 4;

    private final SmppLink link =
            new SmppLink(settings -> desk.taker(settings.timeout().dividedBy(PATIENCE)));

    /**
     * Hands it a message and returns the centre's ids, one for each part.
     *
     * @throws RecipientRefused if this message can never be delivered; says nothing about the centre
     * @throws RuntimeException if it is worth trying again
     */
    @Retry(
            maxRetries = 1,
            delay = 300,
            jitter = 100,
            retryOn = MessageCentreFailed.class,
            abortOn = RecipientRefused.class)
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            failureRatio = 0.75,
            delay = 10_000,
            successThreshold = 1,
            skipOn = RecipientRefused.class)
    @Timeout(value = 40, unit = ChronoUnit.SECONDS)
    @Bulkhead(4)
    public List<String> submit(SmppSettings settings, UUID id, Sms sms) throws RecipientRefused {
        return link.submit(settings, id, sms);
    }

    /**
     * Binds unless that is done, so that the centre can bring receipts.
     *
     * @return whether it was not done already
     * @throws MessageCentreFailed if the centre cannot be reached or does not want it
     */
    public boolean listen(SmppSettings settings) {
        return link.listen(settings);
    }

    @PreDestroy
    void sayGoodbye() {
        link.close();
    }
}
