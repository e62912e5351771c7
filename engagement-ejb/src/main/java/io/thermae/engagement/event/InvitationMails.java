package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.InvitationWords;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import io.thermae.kernel.Role;
import io.thermae.tenancy.api.UserInvited;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Brings invited people the link with which they accept. */
@Dependent
public class InvitationMails {

    private final Templates templates;
    private final Sender sender;

    @Inject
    InvitationMails(Templates templates, Sender sender) {
        this.templates = templates;
        this.sender = sender;
    }

    List<Mail> invited(UserInvited event) {
        Language language = Language.ofTag(event.invitee().language()).orElse(Language.EN);
        String business = Plain.line(event.businessName());
        InvitationWords words = new InvitationWords(
                Plain.line(event.invitee().name()),
                business,
                event.role().equals(Role.Names.OWNER),
                event.role().equals(Role.Names.MANAGER),
                event.role().equals(Role.Names.MASTER),
                sender.invitationLink(event.invitationId()),
                sender.invitationToken(event.invitationId()),
                new Wording(language, event.invitee().zoneOr(null)).moment(event.expiresAt()));
        return List.of(new Mail(
                Kind.USER_INVITED.id(),
                event.invitationId(),
                event.invitee().email(),
                language,
                business,
                templates.write(Kind.USER_INVITED, language, words),
                null));
    }
}
