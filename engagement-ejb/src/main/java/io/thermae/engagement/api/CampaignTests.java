package io.thermae.engagement.api;

import jakarta.ejb.Local;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends campaigns to who writes them. */
@Local
public interface CampaignTests {

    /**
     * Sends a campaign's mail to the signed-in person, on the way that all mails go. Counts with {@link TemplateTests#send}.
     *
     * @param language BCP 47 tag of one of its texts; null for the one in which a client would get it who speaks as he does
     * @return id of the message
     * @throws io.thermae.kernel.NotFound if there is no such campaign, or it has no text in that language
     * @throws io.thermae.kernel.RuleBroken {@code TOO_MANY_ATTEMPTS}; {@code TEMPLATE_NOT_TESTABLE} with the {@code reason}
     *     {@code email_not_verified}
     */
    UUID send(UUID campaignId, @Nullable String language);
}
