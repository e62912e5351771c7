package io.thermae.finance.giftcard;

import io.thermae.finance.api.GiftCardStatus;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a gift card may do. Amounts in minor units. */
public final class GiftCardPolicy {

    private GiftCardPolicy() {}

    /** Whether the last day of a card is over. */
    static boolean isExpired(@Nullable LocalDate expiresOn, LocalDate today) {
        return expiresOn != null && expiresOn.isBefore(today);
    }

    /**
     * What is left of a card that has paid.
     *
     * @param amount above zero
     * @throws RuleBroken {@code GIFT_CARD_BLOCKED}, {@code GIFT_CARD_EXPIRED}, {@code GIFT_CARD_INSUFFICIENT}
     */
    static long use(GiftCardStatus status, boolean expired, long balance, long amount) {
        if (status != GiftCardStatus.ACTIVE) {
            throw new RuleBroken(ErrorCode.GIFT_CARD_BLOCKED);
        }
        if (expired) {
            throw new RuleBroken(ErrorCode.GIFT_CARD_EXPIRED);
        }
        if (amount > balance) {
            throw new RuleBroken(ErrorCode.GIFT_CARD_INSUFFICIENT);
        }
        return balance - amount;
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} */
    static void requireBlockable(GiftCardStatus status) {
        require(status == GiftCardStatus.ACTIVE, status);
    }

    /** @throws RuleBroken {@code ILLEGAL_TRANSITION} */
    static void requireBlocked(GiftCardStatus status) {
        require(status == GiftCardStatus.BLOCKED, status);
    }

    /**
     * That nothing of it is used: then nothing can be given back onto it later.
     *
     * @throws RuleBroken {@code ILLEGAL_TRANSITION} if it was taken back, {@code GIFT_CARD_USED}
     */
    public static void requireUnused(GiftCardStatus status, long value, long balance) {
        require(status != GiftCardStatus.VOIDED, status);
        if (balance != value) {
            throw new RuleBroken(ErrorCode.GIFT_CARD_USED);
        }
    }

    /**
     * That it can get another code: there is something that it is for.
     *
     * @throws RuleBroken {@code ILLEGAL_TRANSITION} if it was taken back
     */
    public static void requireRenewable(GiftCardStatus status) {
        require(status != GiftCardStatus.VOIDED, status);
    }

    /**
     * What of a card is kept when it is over.
     *
     * @return all that is left
     * @throws RuleBroken {@code GIFT_CARD_NOT_OVER}, {@code GIFT_CARD_INSUFFICIENT} if nothing is left
     */
    public static long lapse(boolean expired, long balance) {
        if (!expired) {
            throw new RuleBroken(ErrorCode.GIFT_CARD_NOT_OVER);
        }
        if (balance == 0) {
            throw new RuleBroken(ErrorCode.GIFT_CARD_INSUFFICIENT);
        }
        return balance;
    }

    private static void require(boolean allowed, GiftCardStatus from) {
        if (!allowed) {
            throw new RuleBroken(ErrorCode.ILLEGAL_TRANSITION, Map.of("from", from.name()));
        }
    }
}
