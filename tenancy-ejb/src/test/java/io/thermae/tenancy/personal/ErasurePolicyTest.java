package io.thermae.tenancy.personal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErasurePolicyTest {

    @Test
    void whoIsExpectedIsNotErased() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> ErasurePolicy.requireNoOpenVisits(2))
                .matches(refused -> refused.code() == ErrorCode.FUTURE_BOOKINGS)
                .matches(refused -> refused.details().equals(Map.of("bookings", 2L)));
    }

    @Test
    void whoIsNotIs() {
        assertThatCode(() -> ErasurePolicy.requireNoOpenVisits(0)).doesNotThrowAnyException();
    }
}
