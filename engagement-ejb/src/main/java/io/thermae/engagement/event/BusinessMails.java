package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.BusinessWords;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessApproved;
import io.thermae.tenancy.api.BusinessRegistered;
import io.thermae.tenancy.api.BusinessRejected;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the owner of a business how its registration goes. */
@Dependent
public class BusinessMails {

    private final Templates templates;
    private final Sender sender;

    @Inject
    BusinessMails(Templates templates, Sender sender) {
        this.templates = templates;
        this.sender = sender;
    }

    List<Mail> registered(BusinessRegistered event) {
        String pages = sender.pagesOf(event.subdomain());
        return mail(Kind.BUSINESS_REGISTERED, event.tenantId(), event.owner(), event.businessName(), pages, null);
    }

    List<Mail> approved(BusinessApproved event) {
        String pages = sender.pagesOf(event.subdomain());
        return mail(Kind.BUSINESS_APPROVED, event.tenantId(), event.owner(), event.businessName(), pages, null);
    }

    List<Mail> rejected(BusinessRejected event) {
        String reason = Plain.paragraph(event.reason());
        return mail(Kind.BUSINESS_REJECTED, event.tenantId(), event.owner(), event.businessName(), null, reason);
    }

    private List<Mail> mail(
            Kind kind,
            UUID tenantId,
            Addressee owner,
            String business,
            @Nullable String pages,
            @Nullable String reason) {
        Language language = Language.ofTag(owner.language()).orElse(Language.EN);
        BusinessWords words = new BusinessWords(Plain.line(owner.name()), Plain.line(business), pages, reason);
        return List.of(new Mail(
                kind.id(),
                tenantId,
                owner.email(),
                language,
                Sender.PLATFORM,
                templates.write(kind, language, words),
                null));
    }
}
