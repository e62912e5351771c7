package io.thermae.engagement.outreach;

import java.time.Duration;

/** Why a client is written to. */
public enum Occasion {
    /** For longer than a visit is due ({@link OutreachPolicy}), or the second one of a day would be found again when this is over. */
    FOLLOW_UP(Duration.ofDays(3)),
    REVIEW(Duration.ofDays(90)),
    /** A date of birth that is corrected makes no second birthday. */
    BIRTHDAY(Duration.ofDays(300)),
    MISSED(Duration.ZERO);

    private final Duration apart;

    Occasion(Duration apart) {
        this.apart = apart;
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
