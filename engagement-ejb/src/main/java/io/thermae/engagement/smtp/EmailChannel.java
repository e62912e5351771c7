package io.thermae.engagement.smtp;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.bounce.ReturnPaths;
import io.thermae.engagement.channel.Outcome;
import io.thermae.engagement.channel.QueuedChannel;
import io.thermae.engagement.message.Handover;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.preference.UnsubscribeLinks;
import io.thermae.finance.api.PrintInvoice;
import io.thermae.finance.api.PrintPlatformInvoice;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.CurrentTrace;
import io.thermae.kernel.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** E-mail: a mail is completed and handed to the mail server. */
@ApplicationScoped
public class EmailChannel implements QueuedChannel<Mail> {

    @Inject
    Handover handover;

    @Inject
    MailServer mailServer;

    @Inject
    Config config;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentTrace trace;

    @Inject
    UnsubscribeLinks unsubscribe;

    @Inject
    ReturnPaths returnPaths;

    @Inject
    PrintInvoice printInvoice;

    @Inject
    PrintPlatformInvoice printPlatformInvoice;

    @Override
    public NotificationChannel which() {
        return NotificationChannel.EMAIL;
    }

    @Override
    public Optional<Mail> claim(UUID id) {
        return handover.claim(id);
    }

    @Override
    public Outcome deliver(UUID id, Mail mail) {
        try {
            return Outcome.Taken.as(mailServer.deliver(
                    SmtpSettings.of(config),
                    id,
                    complete(id, mail),
                    clock.instant(),
                    headers(mail),
                    returnPaths.of(id).orElse(null)));
        } catch (RecipientRefused e) {
            return new Outcome.Refused(e.reason());
        }
    }

    /** With the document that it brings, as it is now: of that nothing waits in a queue. */
    private Mail complete(UUID id, Mail mail) {
        if (!KindPolicy.hasDocument(mail.kind())) {
            return mail;
        }
        UUID document = handover.document(id).orElseThrow();
        PrintInvoice.Printed printed = KindPolicy.isDocumentOfPlatform(mail.kind())
                ? printPlatformInvoice.print(document, mail.language())
                : printInvoice.forMail(document, mail.language());
        return mail.with(new Mail.Attachment(printed.name(), "application/pdf", printed.pdf()));
    }

    /** By them a mail leads back to the request that caused it, and out of what its reader does not want. */
    private Map<String, String> headers(Mail mail) {
        Map<String, String> headers = new HashMap<>(unsubscribe.headers(mail.kind(), mail.addresseeId()));
        headers.put("X-Request-Id", caller.get().requestId());
        headers.put(Trace.HEADER, trace.get().traceparent());
        return headers;
    }
}
