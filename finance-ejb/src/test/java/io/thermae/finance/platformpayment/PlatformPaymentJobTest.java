package io.thermae.finance.platformpayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.Job;
import io.thermae.kernel.TenantRound;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformPaymentJobTest {

    private final List<String> gone = new ArrayList<>();
    private final PlatformPaymentJob job = new PlatformPaymentJob();

    @Test
    void cardsAndPaymentsCountTogether() {
        failingIn("nothing");

        assertThat(job.round()).isEqualTo(Job.Round.of(2));
    }

    @Test
    void paymentsAreReconciledIfNoCardsCanBeLookedFor() {
        failingIn("platform-cards");

        assertThatThrownBy(job::round).isInstanceOf(IllegalStateException.class);

        assertThat(gone).containsExactly("platform-cards", "platform-payments");
    }

    private void failingIn(String failing) {
        job.round = new TenantRound() {
            @Override
            public Job.Round go(String what, String door, int atMost, Runnable work) {
                gone.add(what);
                if (what.equals(failing)) {
                    throw new IllegalStateException("The door does not open");
                }
                return Job.Round.of(1);
            }
        };
    }
}
