package io.thermae.finance.giftcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.finance.api.GiftCardStatus;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GiftCardPolicyTest {

    @Test
    void aCardPaysToTheLastUnit() {
        assertThat(GiftCardPolicy.use(GiftCardStatus.ACTIVE, false, 100, 100)).isZero();
        refuses(ErrorCode.GIFT_CARD_INSUFFICIENT, () -> GiftCardPolicy.use(GiftCardStatus.ACTIVE, false, 100, 101));
    }

    @Test
    void whatIsBlockedTakenBackOrOverPaysNothing() {
        refuses(ErrorCode.GIFT_CARD_BLOCKED, () -> GiftCardPolicy.use(GiftCardStatus.BLOCKED, false, 100, 1));
        refuses(ErrorCode.GIFT_CARD_BLOCKED, () -> GiftCardPolicy.use(GiftCardStatus.VOIDED, false, 0, 1));
        refuses(ErrorCode.GIFT_CARD_EXPIRED, () -> GiftCardPolicy.use(GiftCardStatus.ACTIVE, true, 100, 1));
    }

    @Test
    void onlyWhatIsActiveIsBlockedAndOnlyWhatIsBlockedUnblocked() {
        GiftCardPolicy.requireBlockable(GiftCardStatus.ACTIVE);
        GiftCardPolicy.requireBlocked(GiftCardStatus.BLOCKED);
        refuses(ErrorCode.ILLEGAL_TRANSITION, () -> GiftCardPolicy.requireBlockable(GiftCardStatus.BLOCKED));
        refuses(ErrorCode.ILLEGAL_TRANSITION, () -> GiftCardPolicy.requireBlockable(GiftCardStatus.VOIDED));
        refuses(ErrorCode.ILLEGAL_TRANSITION, () -> GiftCardPolicy.requireBlocked(GiftCardStatus.ACTIVE));
    }

    @Test
    void onlyWhatNobodyHasUsedIsTakenBackAndOnce() {
        GiftCardPolicy.requireUnused(GiftCardStatus.BLOCKED, 100, 100);
        refuses(ErrorCode.GIFT_CARD_USED, () -> GiftCardPolicy.requireUnused(GiftCardStatus.ACTIVE, 100, 99));
        refuses(ErrorCode.ILLEGAL_TRANSITION, () -> GiftCardPolicy.requireUnused(GiftCardStatus.VOIDED, 100, 0));
    }

    @Test
    void whatWasTakenBackGetsNoOtherCode() {
        GiftCardPolicy.requireRenewable(GiftCardStatus.ACTIVE);
        GiftCardPolicy.requireRenewable(GiftCardStatus.BLOCKED);
        refuses(ErrorCode.ILLEGAL_TRANSITION, () -> GiftCardPolicy.requireRenewable(GiftCardStatus.VOIDED));
    }

    @Test
    void onlyWhatIsLeftOfACardThatIsOverIsKept() {
        assertThat(GiftCardPolicy.lapse(true, 100)).isEqualTo(100);
        refuses(ErrorCode.GIFT_CARD_NOT_OVER, () -> GiftCardPolicy.lapse(false, 100));
        refuses(ErrorCode.GIFT_CARD_INSUFFICIENT, () -> GiftCardPolicy.lapse(true, 0));
    }

    private static void refuses(ErrorCode code, ThrowingCallable what) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(what).satisfies(refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
