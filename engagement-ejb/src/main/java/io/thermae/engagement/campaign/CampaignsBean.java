package io.thermae.engagement.campaign;

import io.thermae.booking.api.Audience;
import io.thermae.booking.api.FindAudience;
import io.thermae.booking.api.ReachableClient;
import io.thermae.engagement.api.CampaignDue;
import io.thermae.engagement.api.CampaignStatus;
import io.thermae.engagement.api.CampaignView;
import io.thermae.engagement.api.Campaigns;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.DelayKey;
import io.thermae.kernel.DelayedDelivery;
import io.thermae.kernel.ExpectedVersion;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Role;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.Branches;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.NoteReading;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps campaigns, and has them begin. */
@Stateless
@PermitAll
@TenantTransaction
public class CampaignsBean implements Campaigns {

    private static final int SAMPLE = 5;

    @Inject
    StoredCampaigns stored;

    @Inject
    StoredRecipients recipients;

    @Inject
    CampaignMails mails;

    @Inject
    FindAudience clients;

    @Inject
    DelayedDelivery delayed;

    @Inject
    Branches branches;

    @Inject
    OwnBusiness business;

    @Inject
    NoteReading noteReading;

    @Inject
    ExpectedVersion expected;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public List<CampaignView> list(Portion portion) {
        return stored.list(confinedTo(), portion);
    }

    @Override
    public CampaignView get(UUID id) {
        return visible(stored.find(id).orElseThrow(CampaignsBean::missing));
    }

    @Override
    public CampaignView draw(Draft draft) {
        UUID id = Ids.next();
        stored.insert(id, judged(draft));
        return get(id);
    }

    @Override
    public CampaignView edit(UUID id, Draft draft) {
        CampaignPolicy.requireNotBegun(lock(id).status());
        stored.update(id, judged(draft));
        return get(id);
    }

    @Override
    public Reach reach(UUID id) {
        Audience audience = get(id).audience();
        FindAudience.LeftOut leftOut = recipients.leftOut();
        List<ReachableClient> sample = clients.page(audience, leftOut, null, SAMPLE);
        if (!sample.isEmpty()) {
            noteReading.note(
                    "engagement.campaign",
                    id,
                    Map.of(
                            "customers",
                            sample.stream().map(ReachableClient::customerId).toList()));
        }
        return new Reach(clients.count(audience, leftOut), sample);
    }

    @Override
    public CampaignView schedule(UUID id, @Nullable Instant at) {
        CampaignPolicy.requireNotBegun(lock(id).status());
        if (at == null) {
            delayed.cancel(key(id));
            stored.begin(id);
            return get(id);
        }
        // as it can be said and compared
        Instant moment = at.truncatedTo(ChronoUnit.SECONDS);
        CampaignPolicy.violation(moment, clock.instant()).ifPresent(violation -> {
            throw new InvalidInput(List.of(violation));
        });
        stored.schedule(id, moment);
        delayed.schedule(key(id), moment, new CampaignDue(id, moment));
        return get(id);
    }

    @Override
    public CampaignView cancel(UUID id) {
        CampaignPolicy.requireNotOver(lock(id).status());
        delayed.cancel(key(id));
        stored.end(id, CampaignStatus.CANCELLED);
        return get(id);
    }

    @Override
    public void remove(UUID id) {
        CampaignPolicy.requireStill(lock(id).status());
        stored.delete(id);
    }

    private CampaignView lock(UUID id) {
        CampaignView campaign = visible(stored.lock(id).orElseThrow(CampaignsBean::missing));
        expected.require(campaign.version());
        return campaign;
    }

    private Draft judged(Draft said) {
        Draft kept =
                new Draft(said.name().strip(), AudiencePolicy.kept(said.audience()), CampaignMails.kept(said.texts()));
        List<FieldViolation> violations = new ArrayList<>();
        if (kept.name().isEmpty()) {
            violations.add(new FieldViolation("name", "required"));
        } else if (kept.name().length() > CampaignPolicy.LONGEST_NAME) {
            violations.add(new FieldViolation("name", "too_long", Map.of("max", CampaignPolicy.LONGEST_NAME)));
        }
        Set<UUID> confined = confinedTo();
        UUID branch = kept.audience().branchId();
        if (branch == null && confined != null) {
            violations.add(new FieldViolation("audience.branchId", "required"));
        }
        violations.addAll(AudiencePolicy.violations(kept.audience()));
        violations.addAll(mails.violations(kept.texts(), own()));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        if (branch != null) {
            branches.get(branch);
            if (!AudiencePolicy.isOf(branch, confined)) {
                throw new NotFound("branch");
            }
        }
        return kept;
    }

    private BusinessView own() {
        return business.known().orElseThrow(() -> new NotFound("business"));
    }

    private CampaignView visible(CampaignView campaign) {
        if (!AudiencePolicy.isOf(campaign.audience().branchId(), confinedTo())) {
            throw missing();
        }
        return campaign;
    }

    /** The branches to which the caller is confined; null if to none. */
    private @Nullable Set<UUID> confinedTo() {
        return caller.get().role() == Role.MANAGER ? caller.get().branches() : null;
    }

    private static DelayKey key(UUID campaignId) {
        return new DelayKey("engagement.campaign", campaignId);
    }

    private static NotFound missing() {
        return new NotFound("campaign");
    }
}
