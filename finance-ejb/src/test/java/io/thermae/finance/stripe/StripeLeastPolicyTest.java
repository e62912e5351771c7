package io.thermae.finance.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeLeastPolicyTest {

    @ParameterizedTest
    @CsvSource({"USD, 50", "EUR, 50", "GBP, 30", "JPY, 50", "HUF, 17500", "KZT, 1", "KWD, 10", "MGA, 100"})
    void saysTheLeastWhereItIsKnownElseTheStep(String code, long least) {
        assertThat(StripeLeastPolicy.least(Currency.getInstance(code))).isEqualTo(least);
    }
}
