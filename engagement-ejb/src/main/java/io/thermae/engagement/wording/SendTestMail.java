package io.thermae.engagement.wording;

import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.MessageTemplates;
import io.thermae.engagement.api.MessageTemplates.Draft;
import io.thermae.engagement.api.MessageTemplates.Which;
import io.thermae.engagement.api.MessageTemplates.Written;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.template.Plain;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Urgency;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.UserView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues a mail with sample words for the signed-in person. */
@Stateless
@PermitAll
@TenantTransaction
public class SendTestMail {

    @Inject
    MessageTemplates templates;

    @Inject
    TrialWriting trial;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    /** As {@link io.thermae.engagement.api.TemplateTests#send}, uncounted. */
    public UUID send(Which which, @Nullable Draft draft) {
        Form form = Form.of(which);
        if (!form.form().isMail()) {
            throw refused("text_message");
        }
        UserView person = people.get(caller.userId());
        if (!person.emailVerified()) {
            throw refused("email_not_verified");
        }
        Written written = templates.preview(which, draft);
        String subject = written.subject();
        String html = written.html();
        if (subject == null || html == null) {
            throw new IllegalStateException("A mail without subject or HTML");
        }
        UUID id = messages.queue(
                Ids.next(),
                new Messages.About(person.id(), null),
                new Mail(
                        KindPolicy.TEMPLATE_TEST,
                        person.id(),
                        person.email(),
                        form.language(),
                        Plain.line(trial.business().name()),
                        new Content(subject, written.text(), html),
                        null));
        outbox.publish(new EmailQueued(id, person.id(), Urgency.NOW));
        return id;
    }

    private static RuleBroken refused(String reason) {
        return new RuleBroken(ErrorCode.TEMPLATE_NOT_TESTABLE, Map.of("reason", reason));
    }
}
