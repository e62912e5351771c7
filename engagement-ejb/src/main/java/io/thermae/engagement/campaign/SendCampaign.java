package io.thermae.engagement.campaign;

import io.thermae.booking.api.FindAudience;
import io.thermae.booking.api.FindAudience.LeftOut;
import io.thermae.booking.api.ReachableClient;
import io.thermae.engagement.api.CampaignStatus;
import io.thermae.engagement.api.CampaignText;
import io.thermae.engagement.api.CampaignView;
import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.NotificationPreferences.Quiet;
import io.thermae.engagement.campaign.StoredRecipients.Sending;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Mail.Content;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Messages.About;
import io.thermae.engagement.preference.QuietTimes;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.engagement.template.Plain;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Erasures;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Goes on with a campaign of one business by a step: lists some of its clients, or writes to some. Each step is a transaction, in
 * which no other node goes on with it, and nobody is erased: what it has done stays done, and what a crash undoes is done again.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SendCampaign {

    private static final Logger LOG = System.getLogger(SendCampaign.class.getName());
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final int LISTED_AT_ONCE = 500;
    private static final int WRITTEN_AT_ONCE = 100;

    @Inject
    StoredCampaigns stored;

    @Inject
    StoredRecipients recipients;

    @Inject
    CampaignLimits limits;

    @Inject
    CampaignMails mails;

    @Inject
    FindAudience clients;

    @Inject
    StoredPreferences preferences;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @Inject
    OwnBusiness business;

    @Inject
    Erasures erasures;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Goes on with what is due longest; false if there is nothing, or others are at it. */
    public boolean goOn() {
        // an erasure is waited for before anybody is read: it waits for us
        erasures.mayTellOf(caller.tenant().value());
        Instant now = clock.instant();
        return recipients.claim(now).map(sending -> goOn(sending, now)).isPresent();
    }

    private Sending goOn(Sending sending, Instant now) {
        BusinessView own = business.known().orElseThrow(() -> new IllegalStateException("The platform has no clients"));
        if (!own.status().isPublic()) {
            // the links lead nowhere while a business is suspended
            recipients.lookNext(sending.campaignId(), now.plus(AGAIN));
            return sending;
        }
        CampaignView campaign = stored.uncounted(sending.campaignId())
                .orElseThrow(() -> new IllegalStateException("A campaign is not deleted while it is being sent"));
        if (sending.listed()) {
            write(campaign, own, now);
        } else {
            list(sending, campaign, now);
        }
        return sending;
    }

    private void list(Sending sending, CampaignView campaign, Instant now) {
        List<UUID> page =
                clients.page(campaign.audience(), recipients.leftOut(), sending.listedTo(), LISTED_AT_ONCE).stream()
                        .map(ReachableClient::customerId)
                        .toList();
        recipients.list(campaign.id(), page, page.size() < LISTED_AT_ONCE, now);
    }

    private void write(CampaignView campaign, BusinessView own, Instant now) {
        List<UUID> due = recipients.due(campaign.id(), now, WRITTEN_AT_ONCE);
        if (due.isEmpty()) {
            recipients
                    .nextDue(campaign.id())
                    .ifPresentOrElse(
                            next -> recipients.lookNext(campaign.id(), next),
                            () -> stored.end(campaign.id(), CampaignStatus.SENT));
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, business.zone());
        int left = CampaignPolicy.left(limits.mailsPerDay(), recipients.lockDay(today));
        if (left == 0) {
            // on the next day, or when the business decides otherwise
            recipients.lookNext(campaign.id(), now.plus(AGAIN));
            return;
        }
        LeftOut leftOut = recipients.leftOut();
        Map<UUID, ReachableClient> reachable = clients.stillReachable(due, leftOut).stream()
                .collect(Collectors.toMap(ReachableClient::customerId, Function.identity()));
        List<UUID> gone = new ArrayList<>(due);
        gone.removeAll(reachable.keySet());
        Map<UUID, Instant> quiet =
                quiet(reachable.keySet(), limits.quietTimes(campaign.audience().branchId()), now);
        recipients.putOff(campaign.id(), quiet);
        Map<UUID, UUID> written = new LinkedHashMap<>();
        due.stream()
                .filter(client -> reachable.containsKey(client) && !quiet.containsKey(client))
                .limit(left)
                .map(client -> Objects.requireNonNull(reachable.get(client)))
                .forEach(client -> queue(campaign, client, own)
                        .ifPresentOrElse(
                                message -> written.put(client.customerId(), message),
                                () -> gone.add(client.customerId())));
        recipients.leaveOut(campaign.id(), gone);
        recipients.write(campaign.id(), written);
        recipients.count(written.size());
        recipients.lookNext(campaign.id(), now);
    }

    /** Until when those of them wait who are not to be disturbed now. */
    private Map<UUID, Instant> quiet(Set<UUID> reachable, QuietTimes usual, Instant now) {
        Map<UUID, Quiet> own = reachable.isEmpty() ? Map.of() : preferences.quiet(reachable);
        Map<UUID, Instant> until = new HashMap<>();
        for (UUID client : reachable) {
            Quiet his = own.get(client);
            QuietTimes times = his == null
                    ? usual
                    : new QuietTimes(his.hours(), Objects.requireNonNullElse(his.zone(), usual.zone()));
            if (times.covers(now)) {
                until.put(client, times.end(now));
            }
        }
        return until;
    }

    /** Queues his mail, and says which message it is; empty if it cannot be written to him: the others are not kept waiting. */
    private Optional<UUID> queue(CampaignView campaign, ReachableClient client, BusinessView own) {
        CampaignText text = CampaignPolicy.text(
                campaign.texts(), Language.ofTag(client.language()).orElse(own.language()), own.language());
        Content content;
        try {
            content = mails.write(text, client.name(), own);
        } catch (RuntimeException | StackOverflowError e) {
            // without the cause: it may quote what the mail says
            LOG.log(Level.WARNING, "A mail of the campaign {0} cannot be written ({1})", campaign.id(), e.getClass());
            return Optional.empty();
        }
        Mail mail = new Mail(
                KindPolicy.CAMPAIGN,
                client.customerId(),
                client.email(),
                text.language(),
                Plain.line(own.name()),
                content,
                null);
        UUID id = messages.queue(
                Ids.next(), new About(campaign.id(), campaign.audience().branchId()), mail);
        outbox.publish(new EmailQueued(id, client.customerId(), KindPolicy.urgency(mail.kind())));
        return Optional.of(id);
    }
}
