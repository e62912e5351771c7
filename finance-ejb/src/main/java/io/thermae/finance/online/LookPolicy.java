package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentKind;
import java.time.Duration;

/** When a gateway is asked again: after half a minute, then after twice as long each time. */
final class LookPolicy {

    /** Refunds that a gateway does not take on, and payments that hang there. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 20;

    private LookPolicy() {}

    /** At most so long between two looks: a place is held for minutes, an invoice can wait. */
    static Duration longest(OnlinePaymentKind kind) {
        return kind == OnlinePaymentKind.PREPAYMENT ? Duration.ofMinutes(1) : Duration.ofMinutes(15);
    }

    /**
     * How long to wait.
     *
     * @param looks so far
     * @param longest at most so long
     */
    static Duration after(int looks, Duration longest) {
        Duration wait = FIRST.multipliedBy(1L << Math.max(0, Math.min(looks, MOST_DOUBLINGS)));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
