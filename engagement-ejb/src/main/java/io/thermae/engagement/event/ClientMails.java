package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.CodeWords;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.ClientToVerify;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Brings clients the codes with which they are let in. */
@Dependent
public class ClientMails {

    private final Templates templates;
    private final Sender sender;

    @Inject
    ClientMails(Templates templates, Sender sender) {
        this.templates = templates;
        this.sender = sender;
    }

    List<Mail> toVerify(ClientToVerify event) {
        Language language = Language.ofTag(event.language()).orElse(Language.EN);
        String business = Plain.line(event.businessName());
        String zone = event.timeZone();
        CodeWords words = new CodeWords(
                business,
                sender.clientCode(event.verificationId()),
                new Wording(language, zone == null ? ZoneOffset.UTC : ZoneId.of(zone)).moment(event.expiresAt()));
        return List.of(new Mail(
                Kind.CLIENT_TO_VERIFY.id(),
                event.verificationId(),
                event.email(),
                language,
                business,
                templates.write(Kind.CLIENT_TO_VERIFY, language, words),
                null));
    }
}
