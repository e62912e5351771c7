package io.thermae.engagement.wording;

import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.MessageTemplates;
import io.thermae.engagement.api.MessageTemplates.Draft;
import io.thermae.engagement.api.MessageTemplates.Which;
import io.thermae.engagement.api.MessageTemplates.Written;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.api.TemplateTests.Sent;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.notice.WriteNotifications;
import io.thermae.engagement.template.Plain;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Urgency;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import io.thermae.tenancy.api.TextMessaging;
import io.thermae.tenancy.api.UserView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Queues a message with sample words for the signed-in person: a mail to the address that has proved to be his, a text message to
 * the number in his profile. That number nobody has proved; so few go out in an hour that nobody is harmed by them. A notice he finds
 * where he is signed in.
 */
@Stateless
@PermitAll
@TenantTransaction
public class SendTestMessage {

    @Inject
    MessageTemplates templates;

    @Inject
    TrialWriting trial;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    @Inject
    TextMessaging textMessaging;

    @Inject
    PlanLimits limits;

    @Inject
    Messages messages;

    @Inject
    WriteNotifications notifications;

    @Inject
    Outbox outbox;

    /** As {@link io.thermae.engagement.api.TemplateTests#send}, uncounted. */
    public Sent send(Which which, @Nullable Draft draft) {
        Form form = Form.of(which);
        if (form.form().isNotice()) {
            String title = templates.preview(which, draft).text();
            return Sent.notification(notifications.ofTest(caller.userId(), title, form.language()));
        }
        UserView person = people.get(caller.userId());
        return Sent.message(
                form.form().isMail() ? sendMail(form, which, draft, person) : sendText(form, which, draft, person));
    }

    private UUID sendMail(Form form, Which which, @Nullable Draft draft, UserView person) {
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
                        business(),
                        new Content(subject, written.text(), html),
                        null));
        outbox.publish(new EmailQueued(id, person.id(), Urgency.NOW));
        return id;
    }

    private UUID sendText(Form form, Which which, @Nullable Draft draft, UserView person) {
        String phone = person.phone();
        if (phone == null) {
            throw refused("no_phone");
        }
        if (!textMessaging.available()) {
            throw refused("no_text_messages");
        }
        limits.require(PlanLimit.TEXTS_PER_MONTH, 1);
        UUID id = messages.queue(
                Ids.next(),
                new Messages.About(person.id(), null),
                new Sms(
                        KindPolicy.TEMPLATE_TEST,
                        person.id(),
                        phone,
                        form.language(),
                        business(),
                        templates.preview(which, draft).text()));
        outbox.publish(new SmsQueued(id, person.id(), Urgency.NOW));
        return id;
    }

    /** In whose name it is sent. */
    private String business() {
        return Plain.line(trial.business().name());
    }

    private static RuleBroken refused(String reason) {
        return new RuleBroken(ErrorCode.TEMPLATE_NOT_TESTABLE, Map.of("reason", reason));
    }
}
