package io.thermae.engagement.campaign;

import io.thermae.engagement.api.CampaignText;
import io.thermae.engagement.api.CampaignView;
import io.thermae.engagement.api.Campaigns;
import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.template.Plain;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.kernel.Urgency;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.People;
import io.thermae.tenancy.api.UserView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues a campaign's mail for the signed-in person. */
@Stateless
@PermitAll
@TenantTransaction
public class TryCampaign {

    @Inject
    Campaigns campaigns;

    @Inject
    CampaignMails mails;

    @Inject
    OwnBusiness business;

    @Inject
    People people;

    @Inject
    CurrentCaller caller;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    /** As {@link io.thermae.engagement.api.CampaignTests#send}, uncounted. */
    public UUID send(UUID campaignId, @Nullable String language) {
        CampaignView campaign = campaigns.get(campaignId);
        BusinessView own = business.known().orElseThrow(() -> new NotFound("business"));
        CampaignText text = language == null
                ? CampaignPolicy.text(campaign.texts(), caller.get().language(), own.language())
                : campaign.texts().stream()
                        .filter(each -> each.language().tag().equals(language))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("campaign_text"));
        UserView person = people.get(caller.userId());
        if (!person.emailVerified()) {
            throw new RuleBroken(ErrorCode.TEMPLATE_NOT_TESTABLE, Map.of("reason", "email_not_verified"));
        }
        UUID id = messages.queue(
                Ids.next(),
                new Messages.About(person.id(), null),
                new Mail(
                        KindPolicy.TEMPLATE_TEST,
                        person.id(),
                        person.email(),
                        text.language(),
                        Plain.line(own.name()),
                        mails.write(text, person.firstName(), own),
                        null));
        outbox.publish(new EmailQueued(id, person.id(), Urgency.NOW));
        return id;
    }
}
