package io.thermae.engagement.campaign;

import io.thermae.engagement.api.CampaignStatus;
import io.thermae.engagement.api.CampaignText;
import io.thermae.engagement.api.Campaigns;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.Language;
import io.thermae.kernel.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with a campaign, and in which of its languages somebody is written to. */
final class CampaignPolicy {

    /** Characters of a name. */
    static final int LONGEST_NAME = 100;

    private static final Duration FARTHEST = Duration.ofDays(Campaigns.FARTHEST_DAYS);

    private CampaignPolicy() {}

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if it has begun, or never will */
    static void requireNotBegun(CampaignStatus status) {
        if (status != CampaignStatus.DRAFT && status != CampaignStatus.SCHEDULED) {
            throw refused(status);
        }
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if it is over */
    static void requireNotOver(CampaignStatus status) {
        if (status == CampaignStatus.SENT || status == CampaignStatus.CANCELLED) {
            throw refused(status);
        }
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} if somebody is to be written to */
    static void requireStill(CampaignStatus status) {
        if (status == CampaignStatus.SCHEDULED || status == CampaignStatus.SENDING) {
            throw refused(status);
        }
    }

    /** The rule that an instant breaks at which one is to begin. */
    static Optional<FieldViolation> violation(Instant at, Instant now) {
        if (!at.isAfter(now)) {
            return Optional.of(new FieldViolation("at", "must_be_in_future"));
        }
        return at.isAfter(now.plus(FARTHEST))
                ? Optional.of(new FieldViolation("at", "out_of_range"))
                : Optional.empty();
    }

    /**
     * The text for somebody: his language's, else the business's, else the first.
     *
     * @param texts at least one
     */
    static CampaignText text(List<CampaignText> texts, Language his, Language usual) {
        return Stream.of(his, usual)
                .flatMap(wanted -> texts.stream().filter(text -> text.language() == wanted))
                .findFirst()
                .orElseGet(() -> texts.get(0));
    }

    /** How many more may be written today. */
    static int left(int most, int written) {
        return Math.max(0, most - written);
    }

    private static RuleBroken refused(CampaignStatus status) {
        return new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", status.name()));
    }
}
