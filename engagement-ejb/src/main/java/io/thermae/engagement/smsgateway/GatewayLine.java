package io.thermae.engagement.smsgateway;

import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * The gateway as somebody else's, who may be slow or away (MicroProfile Fault Tolerance): while it is away nobody waits for it, and the
 * broker keeps what is to be sent. How long a call takes is bounded by itself; it is not repeated here, since the gateway may have taken
 * what it has not answered. The numbers can be changed by configuration:
 * {@code io.thermae.engagement.smsgateway.GatewayLine/submit/CircuitBreaker/delay}.
 */
@ApplicationScoped
public class GatewayLine {

    /**
     * Hands it a message, and returns by which id it knows it.
     *
     * @throws RecipientRefused if this message can never be delivered; says nothing about the gateway
     * @throws RuntimeException if it is worth trying again
     */
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            failureRatio = 0.75,
            delay = 10_000,
            successThreshold = 1,
            skipOn = RecipientRefused.class)
    @Bulkhead(4)
    public String submit(GatewaySettings settings, UUID id, Sms sms) throws RecipientRefused {
        return HttpGateway.submit(settings, id, sms);
    }
}
