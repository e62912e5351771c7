package io.thermae.engagement.event;

import io.thermae.engagement.api.WebhookPaused;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Count;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.WebhookWords;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Tells an owner that a program outside does not listen any more. */
@Dependent
public class WebhookMails {

    private final Templates templates;

    @Inject
    WebhookMails(Templates templates) {
        this.templates = templates;
    }

    List<Mail> paused(WebhookPaused event) {
        Language language = Language.ofTag(event.owner().language()).orElse(Language.EN);
        WebhookWords words = new WebhookWords(
                Plain.line(event.owner().name()),
                Plain.line(event.businessName()),
                Plain.line(event.name()),
                Plain.line(event.host()),
                new Wording(language, event.owner().zoneOr(event.timeZone())).moment(event.failingSince()),
                event.httpStatus() == null ? null : String.valueOf(event.httpStatus()),
                Count.of(language, event.waiting()));
        return List.of(new Mail(
                Kind.WEBHOOK_PAUSED.id(),
                event.webhookId(),
                event.owner().email(),
                language,
                Sender.PLATFORM,
                templates.write(Kind.WEBHOOK_PAUSED, language, words),
                null));
    }
}
