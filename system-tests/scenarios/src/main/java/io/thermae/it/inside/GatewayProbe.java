package io.thermae.it.inside;

import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.smsgateway.GatewayLine;
import io.thermae.engagement.smsgateway.GatewaySettings;
import io.thermae.engagement.smsgateway.RequestBody;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Hands text messages to gateways that are there or not. */
@ApplicationScoped
public class GatewayProbe {

    @Inject
    GatewayLine line;

    public MailProbe.Outcome submit(int port) {
        GatewaySettings settings = new GatewaySettings(
                URI.create("http://127.0.0.1:" + port + "/send"),
                new RequestBody("{\"to\":\"{to}\",\"text\":\"{text}\"}", "application/json"),
                Optional.empty(),
                "",
                Set.of(422),
                "Thermae",
                Duration.ofSeconds(5));
        try {
            line.submit(
                    settings, Ids.next(), new Sms("test", Ids.next(), "+77990000000", Language.EN, "Thermae", "Test"));
            return MailProbe.Outcome.TAKEN;
        } catch (RecipientRefused e) {
            return MailProbe.Outcome.RECIPIENT_REFUSED;
        } catch (CircuitBreakerOpenException e) {
            return MailProbe.Outcome.NOT_TRIED;
        } catch (RuntimeException e) {
            return MailProbe.Outcome.FAILED;
        }
    }
}
