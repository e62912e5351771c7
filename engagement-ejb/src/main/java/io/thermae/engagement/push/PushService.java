package io.thermae.engagement.push;

import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.push.AnswerPolicy.Outcome;
import io.thermae.kernel.Json;
import io.thermae.kernel.outside.Deadline;
import io.thermae.kernel.outside.NoAnswer;
import io.thermae.kernel.outside.OutsideCall;
import io.thermae.kernel.outside.OutsideFailure;
import io.thermae.tenancy.api.PushIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;

/** The push services as somebody else's, who may be slow or away, or whom a person has made up. */
@ApplicationScoped
public class PushService {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,7}");

    @Inject
    PushSettings settings;

    @Inject
    PushIdentity identity;

    @Inject
    Outages outages;

    /**
     * Hands a push over.
     *
     * @return false if there is no such subscription any more
     * @throws RecipientRefused if this push can never be delivered; says nothing about the service
     * @throws PushLater if it is worth trying again
     */
    boolean bring(ReadyPush push) throws RecipientRefused {
        URI endpoint = push.browser().endpoint();
        if (settings.services().endpoint(endpoint.toString()).isEmpty()) {
            throw new RecipientRefused("It is no push service that the platform calls");
        }
        byte[] body = Envelope.encrypt(push.browser(), Json.write(push.payload()));
        Map<String, String> headers = Envelope.headers(push, push.life(), identity.authorization(endpoint));
        String service = endpoint.getRawAuthority();
        if (!outages.mayTry(service)) {
            throw new PushLater("The push service " + endpoint.getHost() + " is left alone for a while");
        }
        OutsideCall.Reply reply = post(endpoint, service, headers, body);
        Outcome outcome = AnswerPolicy.of(reply.status());
        if (outcome == Outcome.LATER) {
            outages.failed(service, retryAfter(reply));
            throw new PushLater("The push service " + endpoint.getHost() + " answered " + reply.status());
        }
        outages.answered(service);
        if (outcome == Outcome.REFUSED) {
            throw new RecipientRefused("The push service answered " + reply.status());
        }
        return outcome == Outcome.TAKEN;
    }

    private OutsideCall.Reply post(URI endpoint, String service, Map<String, String> headers, byte[] body)
            throws RecipientRefused {
        OutsideCall call = new OutsideCall(settings.urls(), (SSLSocketFactory) SSLSocketFactory.getDefault(), 0);
        boolean hasAnswered = false;
        try {
            OutsideCall.Reply reply = call.post(endpoint, headers, body, Deadline.in(settings.timeout()));
            hasAnswered = true;
            return reply;
        } catch (NoAnswer e) {
            if (e.failure() == OutsideFailure.ADDRESS_NOT_ALLOWED) {
                throw new RecipientRefused("The push service is at no public address");
            }
            throw new PushLater("The push service " + endpoint.getHost() + " did not answer: " + e.failure());
        } finally {
            if (!hasAnswered) {
                outages.failed(service, Optional.empty());
            }
        }
    }

    /** A date is not listened to. */
    private static Optional<Duration> retryAfter(OutsideCall.Reply reply) {
        return reply.header("retry-after")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
