package io.thermae.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.LedgerBalances.Overdrawn;
import io.thermae.finance.api.LedgerBalances.Verification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people have posted themselves is told to them, and is no failure of the platform. */
class VerificationTest {

    private static final Overdrawn LOAN = new Overdrawn(new UUID(1, 1), "KZT", 500, false);
    private static final Overdrawn TAXES = new Overdrawn(new UUID(1, 2), "KZT", 300, true);

    @Test
    void anAccountThatNoRulePostsToIsToldAndNotCounted() {
        Verification found = found(LOAN);

        assertThat(found.isSound()).isFalse();
        assertThat(found.failures()).isZero();
    }

    @Test
    void anAccountThatARulePostsToIsCounted() {
        Verification found = found(LOAN, TAXES);

        assertThat(found.overdrawnByRules()).containsExactly(TAXES);
        assertThat(found.failures()).isEqualTo(1);
    }

    private static Verification found(Overdrawn... overdrawn) {
        return new Verification(Instant.EPOCH, 1, 2, 0, List.of(), List.of(overdrawn));
    }
}
