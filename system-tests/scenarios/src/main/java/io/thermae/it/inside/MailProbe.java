package io.thermae.it.inside;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.smtp.MailServer;
import io.thermae.engagement.smtp.SmtpSettings;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Hands mails to mail servers that are there or not. */
@ApplicationScoped
public class MailProbe {

    /** What became of a mail. */
    public enum Outcome {
        TAKEN,
        RECIPIENT_REFUSED,
        FAILED,
        /** The server was not asked. */
        NOT_TRIED
    }

    @Inject
    MailServer mailServer;

    @Inject
    Config config;

    @Inject
    Clock clock;

    /** Where the platform's own mail server listens. */
    public int port() {
        return config.getValue("thermae.mail.smtp.port", Integer.class);
    }

    public Outcome deliver(int port, String recipient) {
        SmtpSettings settings = SmtpSettings.plain("127.0.0.1", port, "no-reply@thermae.example", "localhost");
        Mail.Content content = new Mail.Content("Test", "Test", "<p>Test</p>");
        Mail mail = new Mail("test", Ids.next(), recipient, Language.EN, "Thermae", content, null);
        try {
            mailServer.deliver(settings, Ids.next(), mail, clock.instant(), Map.of(), null);
            return Outcome.TAKEN;
        } catch (RecipientRefused e) {
            return Outcome.RECIPIENT_REFUSED;
        } catch (CircuitBreakerOpenException e) {
            return Outcome.NOT_TRIED;
        } catch (RuntimeException e) {
            return Outcome.FAILED;
        }
    }
}
