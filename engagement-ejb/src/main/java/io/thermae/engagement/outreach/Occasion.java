package io.thermae.engagement.outreach;

import io.thermae.engagement.api.MarketingKind;
import java.time.Duration;

/** Why a client is written to. */
public enum Occasion {
    /** For longer than a visit is due ({@link OutreachPolicy}), or the second one of a day would be found again when this is over. */
    FOLLOW_UP(MarketingKind.FOLLOW_UP, Duration.ofDays(3)),
    REVIEW(MarketingKind.REVIEW, Duration.ofDays(90)),
    /** A date of birth that is corrected makes no second birthday. */
    BIRTHDAY(MarketingKind.BIRTHDAY, Duration.ofDays(300)),
    MISSED(MarketingKind.MISSED, Duration.ZERO);

    private final MarketingKind marketing;
    private final Duration apart;

    Occasion(MarketingKind marketing, Duration apart) {
        this.marketing = marketing;
        this.apart = apart;
    }

    /** As what clients can leave it. */
    MarketingKind marketing() {
        return marketing;
    }

    /** How long after one such message a client gets no other. */
    Duration apart() {
        return apart;
    }

    /** Whether it is a visit, and no day. */
    boolean isVisit() {
        return this != BIRTHDAY;
    }
}
