package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.BusinessWords;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessActivated;
import io.thermae.tenancy.api.BusinessApproved;
import io.thermae.tenancy.api.BusinessClosed;
import io.thermae.tenancy.api.BusinessClosing;
import io.thermae.tenancy.api.BusinessKeptOpen;
import io.thermae.tenancy.api.BusinessReactivated;
import io.thermae.tenancy.api.BusinessRegistered;
import io.thermae.tenancy.api.BusinessRejected;
import io.thermae.tenancy.api.BusinessSuspended;
import io.thermae.tenancy.api.BusinessTrialEnding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the owner of a business each step of its life. */
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
        return of(event.tenantId(), event.businessName(), event.owner())
                .mail(Kind.BUSINESS_REGISTERED, sender.pagesOf(event.subdomain()), null, null);
    }

    List<Mail> approved(BusinessApproved event) {
        Letter letter = of(event.tenantId(), event.businessName(), event.owner());
        return letter.mail(
                Kind.BUSINESS_APPROVED,
                sender.pagesOf(event.subdomain()),
                null,
                letter.moment(event.trialEndsAt(), event.timeZone()));
    }

    List<Mail> rejected(BusinessRejected event) {
        return of(event.tenantId(), event.businessName(), event.owner())
                .mail(Kind.BUSINESS_REJECTED, null, Plain.paragraph(event.reason()), null);
    }

    List<Mail> trialEnding(BusinessTrialEnding event) {
        Letter letter = of(event.tenantId(), event.businessName(), event.owner());
        return letter.mail(
                Kind.BUSINESS_TRIAL_ENDING, null, null, letter.moment(event.trialEndsAt(), event.timeZone()));
    }

    List<Mail> activated(BusinessActivated event) {
        return of(event.tenantId(), event.businessName(), event.owner())
                .mail(Kind.BUSINESS_ACTIVATED, null, null, null);
    }

    List<Mail> suspended(BusinessSuspended event) {
        String reason = event.reason();
        return of(event.tenantId(), event.businessName(), event.owner())
                .mail(Kind.BUSINESS_SUSPENDED, null, reason == null ? null : Plain.paragraph(reason), null);
    }

    List<Mail> reactivated(BusinessReactivated event) {
        return of(event.tenantId(), event.businessName(), event.owner())
                .mail(Kind.BUSINESS_REACTIVATED, sender.pagesOf(event.subdomain()), null, null);
    }

    List<Mail> closing(BusinessClosing event) {
        Letter letter = of(event.tenantId(), event.businessName(), event.owner());
        return letter.mail(Kind.BUSINESS_CLOSING, null, null, letter.moment(event.closesAt(), event.timeZone()));
    }

    List<Mail> keptOpen(BusinessKeptOpen event) {
        return of(event.tenantId(), event.businessName(), event.owner())
                .mail(Kind.BUSINESS_KEPT_OPEN, null, null, null);
    }

    List<Mail> closed(BusinessClosed event) {
        return of(event.tenantId(), event.businessName(), event.owner()).mail(Kind.BUSINESS_CLOSED, null, null, null);
    }

    private Letter of(UUID tenantId, String business, Addressee owner) {
        return new Letter(
                tenantId, business, owner, Language.ofTag(owner.language()).orElse(Language.EN));
    }

    /** A mail to an owner about a business. */
    private final class Letter {

        private final UUID tenantId;
        private final String business;
        private final Addressee owner;
        private final Language language;

        Letter(UUID tenantId, String business, Addressee owner, Language language) {
            this.tenantId = tenantId;
            this.business = business;
            this.owner = owner;
            this.language = language;
        }

        List<Mail> mail(Kind kind, @Nullable String pages, @Nullable String reason, @Nullable String date) {
            BusinessWords words =
                    new BusinessWords(Plain.line(owner.name()), Plain.line(business), pages, reason, date);
            return List.of(new Mail(
                    kind.id(),
                    tenantId,
                    owner.email(),
                    language,
                    Sender.PLATFORM,
                    templates.write(kind, language, words),
                    null));
        }

        @Nullable
        String moment(@Nullable Instant instant, @Nullable String zone) {
            return instant == null || zone == null ? null : new Wording(language, owner.zoneOr(zone)).moment(instant);
        }
    }
}
