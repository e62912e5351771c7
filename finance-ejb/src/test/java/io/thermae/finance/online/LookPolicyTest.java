package io.thermae.finance.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.OnlinePaymentKind;
import io.thermae.finance.api.OnlinePaymentStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookPolicyTest {

    @Test
    void asksTwiceAsLateEachTime() {
        assertThat(LookPolicy.ofRefund(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(LookPolicy.ofRefund(1)).isEqualTo(Duration.ofSeconds(60));
        assertThat(LookPolicy.ofRefund(3)).isEqualTo(Duration.ofSeconds(240));
    }

    @Test
    void neverStopsAsking() {
        assertThat(LookPolicy.ofRefund(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }

    /** Also after the gateway was away: the place is held for minutes. */
    @Test
    void asksForAPlaceThatIsHeldEachMinute() {
        assertThat(LookPolicy.ofPayment(OnlinePaymentKind.PREPAYMENT, 0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(LookPolicy.ofPayment(OnlinePaymentKind.PREPAYMENT, 30)).isEqualTo(Duration.ofMinutes(1));
        assertThat(LookPolicy.ofPayment(OnlinePaymentKind.INVOICE, 30)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void givesUpWhatIsNotShownForADayAndWhatABankHasLater() {
        Instant over = Instant.parse("2024-02-26T08:00:00Z");
        Instant later = over.plus(Duration.ofDays(1));
        assertThat(LookPolicy.isGivenUp(OnlinePaymentStatus.REQUIRES_METHOD, over, later))
                .isFalse();
        assertThat(LookPolicy.isGivenUp(OnlinePaymentStatus.REQUIRES_METHOD, over, later.plusSeconds(1)))
                .isTrue();
        assertThat(LookPolicy.isGivenUp(OnlinePaymentStatus.PROCESSING, over, over.plus(Duration.ofDays(14))))
                .isFalse();
        assertThat(LookPolicy.isGivenUp(OnlinePaymentStatus.PROCESSING, over, over.plus(Duration.ofDays(15))))
                .isTrue();
    }
}
