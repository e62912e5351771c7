package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.PermissionWords;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.PermissionAsked;
import io.thermae.tenancy.api.PermissionDecided;
import io.thermae.tenancy.api.PermissionTexts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells those who can decide that a permission is asked for, and who has asked what was decided. */
@Dependent
public class PermissionMails {

    private final Templates templates;

    @Inject
    PermissionMails(Templates templates) {
        this.templates = templates;
    }

    List<Mail> asked(PermissionAsked event) {
        Language language = language(event.decider());
        PermissionWords words = new PermissionWords(
                Plain.line(event.decider().name()),
                Plain.line(event.businessName()),
                Plain.line(event.person()),
                text(event.permission(), language),
                Plain.paragraph(event.reason()),
                null);
        return mail(Kind.PERMISSION_ASKED, event.requestId(), event.decider(), language, words);
    }

    List<Mail> decided(PermissionDecided event) {
        Language language = language(event.person());
        Instant until = event.until();
        String answer = event.answer();
        PermissionWords words = new PermissionWords(
                Plain.line(event.person().name()),
                Plain.line(event.businessName()),
                Plain.line(event.decider()),
                text(event.permission(), language),
                answer == null ? null : Plain.paragraph(answer),
                until == null ? null : new Wording(language, event.person().zoneOr(event.timeZone())).moment(until));
        Kind kind = event.granted() ? Kind.PERMISSION_GRANTED : Kind.PERMISSION_REFUSED;
        return mail(kind, event.requestId(), event.person(), language, words);
    }

    private List<Mail> mail(Kind kind, UUID about, Addressee reader, Language language, PermissionWords words) {
        return List.of(new Mail(
                kind.id(),
                about,
                reader.email(),
                language,
                words.business(),
                templates.write(kind, language, words),
                null));
    }

    private static Language language(Addressee reader) {
        return Language.ofTag(reader.language()).orElse(Language.EN);
    }

    private static String text(String permission, Language language) {
        return PermissionTexts.of(Permission.valueOf(permission), language);
    }
}
