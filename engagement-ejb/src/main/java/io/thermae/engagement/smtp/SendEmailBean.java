package io.thermae.engagement.smtp;

import io.thermae.engagement.api.SendEmail;
import io.thermae.engagement.bounce.ReturnPaths;
import io.thermae.engagement.message.Handover;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.RecipientRefused;
import io.thermae.engagement.preference.UnsubscribeLinks;
import io.thermae.engagement.redelivery.TriedAgain;
import io.thermae.finance.api.PrintInvoice;
import io.thermae.finance.api.PrintPlatformInvoice;
import io.thermae.kernel.CrossTenant;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.CurrentTrace;
import io.thermae.kernel.Trace;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** Hands one queued e-mail to the mail server, under a claim: no two nodes send the same one. */
@Stateless
@PermitAll
@TriedAgain
@CrossTenant("Speaks with the mail server between two transactions of the message's business")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendEmailBean implements SendEmail {

    private static final Logger LOG = System.getLogger(SendEmailBean.class.getName());

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
    public void send(UUID messageId) {
        Optional<Mail> mail = handover.claim(messageId);
        if (mail.isEmpty()) {
            LOG.log(Level.DEBUG, "Message {0} does not wait to be sent", messageId);
            return;
        }
        String id;
        try {
            id = mailServer.deliver(
                    SmtpSettings.of(config),
                    messageId,
                    complete(messageId, mail.get()),
                    clock.instant(),
                    headers(mail.get()),
                    returnPaths.of(messageId).orElse(null));
        } catch (RecipientRefused e) {
            LOG.log(Level.INFO, "Message {0} can never be delivered", messageId);
            handover.failed(messageId, e.reason());
            return;
        } catch (RuntimeException e) {
            handover.release(messageId);
            throw e;
        }
        handover.sent(messageId, id);
    }

    /** With the document that it brings, as it is now: of that nothing waits in a queue. */
    private Mail complete(UUID messageId, Mail mail) {
        if (!KindPolicy.hasDocument(mail.kind())) {
            return mail;
        }
        UUID document = handover.document(messageId).orElseThrow();
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
