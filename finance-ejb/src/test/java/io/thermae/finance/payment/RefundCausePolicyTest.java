package io.thermae.finance.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.RefundCause;
import org.junit.jupiter.api.Test;

class RefundCausePolicyTest {

    @Test
    void whoPaysTooLateHasLostThePlaceUnlessItWasCancelled() {
        assertThat(RefundCausePolicy.of("too_late", false)).isEqualTo(RefundCause.TOO_LATE);
        assertThat(RefundCausePolicy.of("too_late", true)).isEqualTo(RefundCause.CANCELLED);
    }

    @Test
    void aCancelledVisitIsSaidToBeOneOnlyIfItIs() {
        assertThat(RefundCausePolicy.of("cancelled", true)).isEqualTo(RefundCause.CANCELLED);
        assertThat(RefundCausePolicy.of("cancelled", false)).isEqualTo(RefundCause.OTHER);
    }

    @Test
    void whatPeopleWriteIsNotForThePayer() {
        assertThat(RefundCausePolicy.of("paid_already", true)).isEqualTo(RefundCause.PAID_ALREADY);
        assertThat(RefundCausePolicy.of("no_show", false)).isEqualTo(RefundCause.OTHER);
        assertThat(RefundCausePolicy.of("She was unhappy", true)).isEqualTo(RefundCause.OTHER);
    }
}
