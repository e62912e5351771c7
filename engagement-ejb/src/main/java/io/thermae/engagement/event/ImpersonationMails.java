package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.ImpersonationWords;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.ImpersonationStarted;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Tells an owner that somebody of the platform works in his name. */
@Dependent
public class ImpersonationMails {

    private final Templates templates;

    @Inject
    ImpersonationMails(Templates templates) {
        this.templates = templates;
    }

    List<Mail> started(ImpersonationStarted event) {
        Language language = Language.ofTag(event.owner().language()).orElse(Language.EN);
        ImpersonationWords words = new ImpersonationWords(
                Plain.line(event.owner().name()),
                Plain.line(event.businessName()),
                Plain.paragraph(event.reason()),
                new Wording(language, event.owner().zoneOr(event.timeZone())).moment(event.endsAt()));
        return List.of(new Mail(
                Kind.IMPERSONATION_STARTED.id(),
                event.impersonationId(),
                event.owner().email(),
                language,
                Sender.PLATFORM,
                templates.write(Kind.IMPERSONATION_STARTED, language, words),
                null));
    }
}
