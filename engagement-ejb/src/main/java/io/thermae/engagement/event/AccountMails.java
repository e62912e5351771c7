package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.AccountWords;
import io.thermae.engagement.template.CodeWords;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.EmailToVerify;
import io.thermae.tenancy.api.MailSenderToVerify;
import io.thermae.tenancy.api.PasswordForgotten;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings people the links with which they look after their own accounts, and the codes that prove senders' addresses. */
@Dependent
public class AccountMails {

    private final Templates templates;
    private final Sender sender;

    @Inject
    AccountMails(Templates templates, Sender sender) {
        this.templates = templates;
        this.sender = sender;
    }

    List<Mail> forgotten(PasswordForgotten event) {
        String token = sender.resetToken(event.tenantId(), event.resetId());
        return mail(
                Kind.PASSWORD_FORGOTTEN,
                event.resetId(),
                event.person(),
                event.businessName(),
                sender.resetLink(token),
                token,
                event.expiresAt());
    }

    List<Mail> toVerify(EmailToVerify event) {
        String token = sender.verificationToken(event.tenantId(), event.verificationId());
        return mail(
                Kind.EMAIL_TO_VERIFY,
                event.verificationId(),
                event.person(),
                event.businessName(),
                sender.verificationLink(token),
                token,
                event.expiresAt());
    }

    /** In the platform's name: its reader decides whether the business may use his address. */
    List<Mail> toVerify(MailSenderToVerify event) {
        Language language = Language.ofTag(event.language()).orElse(Language.EN);
        CodeWords words = new CodeWords(
                Plain.line(event.businessName()),
                sender.mailSenderCode(event.verificationId()),
                new Wording(language, ZoneId.of(event.timeZone())).moment(event.expiresAt()));
        return List.of(new Mail(
                Kind.MAIL_SENDER_TO_VERIFY.id(),
                event.verificationId(),
                event.email(),
                language,
                Sender.PLATFORM,
                templates.write(Kind.MAIL_SENDER_TO_VERIFY, language, words),
                null));
    }

    private List<Mail> mail(
            Kind kind,
            UUID about,
            Addressee person,
            @Nullable String businessName,
            String link,
            String token,
            Instant expires) {
        Language language = Language.ofTag(person.language()).orElse(Language.EN);
        String business = businessName == null ? Sender.PLATFORM : Plain.line(businessName);
        AccountWords words = new AccountWords(
                Plain.line(person.name()),
                business,
                link,
                token,
                new Wording(language, person.zoneOr(null)).moment(expires));
        return List.of(new Mail(
                kind.id(), about, person.email(), language, business, templates.write(kind, language, words), null));
    }
}
