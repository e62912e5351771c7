package io.thermae.engagement.campaign;

import io.thermae.engagement.api.CampaignTests;
import io.thermae.engagement.wording.TestLimit;
import io.thermae.kernel.CrossTenant;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts who has campaigns sent to himself, before a transaction begins: whoever is refused is counted, too. */
@Stateless
@PermitAll
@CrossTenant("Test mails are counted before a transaction begins")
@TransactionAttribute(TransactionAttributeType.NEVER)
public class CampaignTestsBean implements CampaignTests {

    @Inject
    TestLimit limit;

    @Inject
    TryCampaign sending;

    @Override
    public UUID send(UUID campaignId, @Nullable String language) {
        limit.take();
        return sending.send(campaignId, language);
    }
}
