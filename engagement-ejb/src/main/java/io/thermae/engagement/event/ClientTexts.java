package io.thermae.engagement.event;

import io.thermae.engagement.message.Sms;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextCodeWords;
import io.thermae.engagement.template.TextKind;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.ClientPhoneToVerify;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;

/** Brings clients on the telephone the codes with which they are let in. */
@Dependent
public class ClientTexts {

    private final Templates templates;
    private final Sender sender;

    @Inject
    ClientTexts(Templates templates, Sender sender) {
        this.templates = templates;
        this.sender = sender;
    }

    List<Sms> toVerify(ClientPhoneToVerify event) {
        Language language = Language.ofTag(event.language()).orElse(Language.EN);
        String business = Plain.line(event.businessName());
        TextCodeWords words = new TextCodeWords(
                business,
                sender.clientCode(event.verificationId()),
                new Wording(language, ZoneId.of(event.timeZone())).time(event.expiresAt()));
        return List.of(new Sms(
                TextKind.CLIENT_TO_VERIFY.id(),
                event.verificationId(),
                event.phone(),
                language,
                business,
                templates.write(TextKind.CLIENT_TO_VERIFY, language, words)));
    }
}
