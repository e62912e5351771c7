package io.thermae.finance.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.OnlinePaymentKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LookPolicyTest {

    @Test
    void asksTwiceAsLateEachTime() {
        assertThat(LookPolicy.after(0, LookPolicy.LONGEST)).isEqualTo(Duration.ofSeconds(30));
        assertThat(LookPolicy.after(1, LookPolicy.LONGEST)).isEqualTo(Duration.ofSeconds(60));
        assertThat(LookPolicy.after(3, LookPolicy.LONGEST)).isEqualTo(Duration.ofSeconds(240));
    }

    @Test
    void neverStopsAsking() {
        assertThat(LookPolicy.after(Integer.MAX_VALUE, LookPolicy.LONGEST)).isEqualTo(LookPolicy.LONGEST);
        assertThat(LookPolicy.after(30, LookPolicy.longest(OnlinePaymentKind.PREPAYMENT)))
                .isEqualTo(Duration.ofMinutes(1));
    }
}
