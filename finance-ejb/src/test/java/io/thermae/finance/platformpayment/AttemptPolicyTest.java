package io.thermae.finance.platformpayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.OnlinePaymentStatus;
import io.thermae.finance.online.OnlinePaymentPolicy.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a card that is kept was refused stays known; what has succeeded was not refused. */
class AttemptPolicyTest {

    @ParameterizedTest
    @EnumSource
    void aReasonOutlivesAllButSuccess(OnlinePaymentStatus status) {
        String kept = after(true, "insufficient_funds", status, null);

        switch (status) {
            case SUCCEEDED -> assertThat(kept).isNull();
            case REQUIRES_ACTION -> assertThat(kept).isEqualTo("authentication_required");
            default -> assertThat(kept).isEqualTo("insufficient_funds");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsToldLaterCounts(OnlinePaymentStatus status) {
        assertThat(after(true, "insufficient_funds", status, "expired_card")).isEqualTo("expired_card");
    }

    @ParameterizedTest
    @EnumSource
    void whatAnOwnerPaysHimselfStandsAsItIsTold(OnlinePaymentStatus status) {
        assertThat(after(false, "insufficient_funds", status, null)).isNull();
    }

    @Test
    void aBankThatAsksForTheHolderHasRefused() {
        String asked = after(true, null, OnlinePaymentStatus.REQUIRES_ACTION, null);

        assertThat(asked).isEqualTo("authentication_required");
        assertThat(after(true, asked, OnlinePaymentStatus.CANCELLED, null)).isEqualTo(asked);
    }

    private static @Nullable String after(
            boolean isAttempt, @Nullable String known, OnlinePaymentStatus status, @Nullable String failure) {
        Standing told = new Standing(status, 7, failure);
        Standing kept = AttemptPolicy.keepingWhy(isAttempt, known, told);
        assertThat(kept.status()).isEqualTo(status);
        assertThat(kept.revision()).isEqualTo(7);
        return kept.failure();
    }
}
