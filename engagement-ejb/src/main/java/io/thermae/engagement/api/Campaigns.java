package io.thermae.engagement.api;

import io.thermae.booking.api.Audience;
import io.thermae.booking.api.ReachableClient;
import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a business writes to many clients at once, by e-mail: to those who have consented to it and have not left it, each once. An
 * owner has all campaigns of the business, a manager those for a branch of his; others are {@link io.thermae.kernel.NotFound}.
 */
@Local
public interface Campaigns {

    /** Days ahead for which one can be scheduled. */
    int FARTHEST_DAYS = 366;

    /** A part of them, the newest first. */
    List<CampaignView> list(Portion portion);

    CampaignView get(UUID id);

    /**
     * Writes one down.
     *
     * @throws io.thermae.kernel.InvalidInput that names what breaks a rule; a manager has to name a branch of his
     */
    CampaignView draw(Draft draft);

    /**
     * Says something else; nothing else is changed, so one that is scheduled still is.
     *
     * @throws io.thermae.kernel.InvalidInput as {@link #draw}
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION}; {@code ILLEGAL_TRANSITION} if it has begun or was cancelled
     */
    CampaignView edit(UUID id, Draft draft);

    /** For whom it would be if it began now. That somebody has looked is in the audit. */
    Reach reach(UUID id);

    /**
     * Has it begin at an instant, in place of another one if it was scheduled before; or at once.
     *
     * @param at null for at once
     * @throws io.thermae.kernel.InvalidInput if that is over, or too far ahead
     * @throws io.thermae.kernel.RuleBroken as {@link #edit}
     */
    CampaignView schedule(UUID id, @Nullable Instant at);

    /**
     * Ends it: to whom nothing was written yet nothing is.
     *
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION}; {@code ILLEGAL_TRANSITION} if it is over
     */
    CampaignView cancel(UUID id);

    /**
     * Forgets it, with whom it went to; its mails stay in the history as long as all do.
     *
     * @throws io.thermae.kernel.RuleBroken {@code STALE_VERSION}; {@code ILLEGAL_TRANSITION} if it is scheduled or being sent
     */
    void remove(UUID id);

    /**
     * A campaign as somebody wants it.
     *
     * @param texts at least one; who speaks another language gets that of the business, or else the first
     */
    record Draft(String name, Audience audience, List<CampaignText> texts) {}

    /**
     * For whom it is.
     *
     * @param sample some of them
     */
    record Reach(long clients, List<ReachableClient> sample) {}
}
