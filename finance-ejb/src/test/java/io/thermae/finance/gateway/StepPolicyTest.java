package io.thermae.finance.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a gateway cannot count is refused before it is begun. */
class StepPolicyTest {

    @ParameterizedTest
    @CsvSource({"JPY, 1, 1", "KZT, 150050, 1", "KWD, 1230, 10", "MGA, 300, 100"})
    void letsBeWhatIsCounted(String currency, long minor, long step) {
        assertThatCode(() -> StepPolicy.requireCountable(money(currency, minor), step))
                .doesNotThrowAnyException();
        assertThat(StepPolicy.isCountable(money(currency, minor), step)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"KWD, 1234, 10, 0.010", "MGA, 150, 100, 1.00", "JPY, 105, 10, 10"})
    void saysTheStep(String currency, long minor, long step, String said) {
        assertThat(StepPolicy.isCountable(money(currency, minor), step)).isFalse();
        assertThatThrownBy(() -> StepPolicy.requireCountable(money(currency, minor), step))
                .isEqualToComparingOnlyGivenFields(
                        new RuleBroken(
                                ErrorCode.AMOUNT_NOT_COUNTABLE,
                                Map.of("step", Map.of("amount", said, "currency", currency))),
                        "code",
                        "details");
    }

    @Test
    void saysInWhichFieldItWasAskedFor() {
        assertThatThrownBy(() -> StepPolicy.requireCountable("amount", money("KWD", 1234), 10))
                .isEqualToComparingOnlyGivenFields(
                        new RuleBroken(
                                ErrorCode.AMOUNT_NOT_COUNTABLE,
                                Map.of("field", "amount", "step", Map.of("amount", "0.010", "currency", "KWD"))),
                        "code",
                        "details");
        assertThatCode(() -> StepPolicy.requireCountable("amount", money("KWD", 1230), 10))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"JPY, 7, 1, 7", "KWD, 1239, 10, 1230", "KWD, 9, 10, 0", "MGA, 300, 100, 300"})
    void takesTheMostThatIsCounted(String currency, long minor, long step, long most) {
        assertThat(StepPolicy.countable(money(currency, minor), step)).isEqualTo(money(currency, most));
    }

    private static Money money(String currency, long minor) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
