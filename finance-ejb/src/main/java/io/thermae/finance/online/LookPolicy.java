package io.thermae.finance.online;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import java.time.Duration;
import java.time.Instant;

/** When a gateway is asked again: after half a minute, then after twice as long each time. */
public final class LookPolicy {

    private static final Duration LONGEST_OF_REFUND = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 20;

    /** Keys of a gateway that were changed by mistake are changed back by then. */
    private static final Duration UNKNOWN_FOR = Duration.ofDays(1);

    /** A bank has said by then what has become of money that is in its hands. */
    private static final Duration AT_BANK_FOR = Duration.ofDays(14);

    private LookPolicy() {}

    /** Whether a payment is given up that its gateway does not show any more. */
    static boolean isGivenUp(OnlinePaymentStatus status, Instant expiresAt, Instant now) {
        Duration patience = status == OnlinePaymentStatus.PROCESSING ? AT_BANK_FOR : UNKNOWN_FOR;
        return now.isAfter(expiresAt.plus(patience));
    }

    /** How long a payment waits after so many looks, whatever has come of them. */
    public static Duration ofPayment(OnlinePaymentKind kind, int looks) {
        return after(looks, longest(kind));
    }

    /** How long a refund waits that a gateway has not taken on, or not done yet, after so many attempts. */
    public static Duration ofRefund(int attempts) {
        return after(attempts, LONGEST_OF_REFUND);
    }

    /** At most so long between two looks: a place is held for minutes, an invoice can wait. */
    private static Duration longest(OnlinePaymentKind kind) {
        return kind == OnlinePaymentKind.PREPAYMENT ? Duration.ofMinutes(1) : Duration.ofMinutes(15);
    }

    private static Duration after(int looks, Duration longest) {
        Duration wait = FIRST.multipliedBy(1L << Math.max(0, Math.min(looks, MOST_DOUBLINGS)));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
