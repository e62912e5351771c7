package io.thermae.finance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.finance.payment.AllocationPolicy.Plan;
import io.thermae.finance.payment.AllocationPolicy.Wish;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.RuleBroken;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AllocationPolicyTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @Test
    void theTipComesFirstThenInvoicesInTheirOrderAndTheRestIsCredit() {
        assertThat(AllocationPolicy.plan(130, 0, 10, List.of(new Wish(ONE, 70L, 100), new Wish(OTHER, null, 30))))
                .isEqualTo(new Plan(List.of(70L, 30L), 20));
    }

    @Test
    void withoutAnAmountAnInvoiceTakesWhatThereIs() {
        assertThat(AllocationPolicy.plan(50, 0, 0, List.of(new Wish(ONE, null, 80))))
                .isEqualTo(new Plan(List.of(50L), 0));
    }

    @Test
    void moreThanIsOpenIsRefused() {
        for (Wish wish : List.of(new Wish(ONE, 81L, 80), new Wish(ONE, null, 0))) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> AllocationPolicy.plan(100, 0, 0, List.of(wish)))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MORE_THAN_OPEN));
        }
    }

    @Test
    void moreThanComesIsRefused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> AllocationPolicy.plan(50, 0, 0, List.of(new Wish(ONE, 60L, 80))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        AllocationPolicy.plan(50, 0, 0, List.of(new Wish(ONE, 50L, 50), new Wish(OTHER, null, 1))));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> AllocationPolicy.plan(50, 0, 51, List.of()));
    }

    @Test
    void creditPaysInvoicesAndNothingElse() {
        assertThat(AllocationPolicy.plan(50, 40, 10, List.of(new Wish(ONE, 40L, 40))))
                .isEqualTo(new Plan(List.of(40L), 0));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> AllocationPolicy.plan(50, 41, 10, List.of(new Wish(ONE, 40L, 40))));
    }
}
