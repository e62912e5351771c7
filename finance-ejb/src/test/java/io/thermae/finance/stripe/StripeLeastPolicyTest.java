package io.thermae.finance.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeLeastPolicyTest {

    @ParameterizedTest
    @CsvSource({"USD, 50", "EUR, 50", "GBP, 30", "JPY, 50", "HUF, 17500"})
    void saysTheLeastThatStripeLists(String code, long least) {
        assertThat(StripeLeastPolicy.least(Currency.getInstance(code), Map.of()))
                .hasValue(least);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KZT", "UZS", "KWD", "MGA"})
    void nobodyKnowsItOfOthers(String code) {
        assertThat(StripeLeastPolicy.least(Currency.getInstance(code), Map.of()))
                .isEmpty();
    }

    @Test
    void theInstallationSaysIt() {
        Map<String, Long> least = StripeLeastPolicy.read("KZT:300, JPY:80,KWD:0.15");

        assertThat(least).isEqualTo(Map.of("KZT", 30_000L, "JPY", 80L, "KWD", 150L));
        assertThat(StripeLeastPolicy.least(Currency.getInstance("KZT"), least)).hasValue(30_000);
        assertThat(StripeLeastPolicy.least(Currency.getInstance("JPY"), least)).hasValue(80);
        assertThat(StripeLeastPolicy.least(Currency.getInstance("USD"), least)).hasValue(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KZT", "KZT:", "KZT:much", "KZT:0", "KZT:-1", "KZT:0.001", "tenge:300", "KZT:300,", ""})
    void whatIsNoPairIsRefused(String pairs) {
        assertThatThrownBy(() -> StripeLeastPolicy.read(pairs)).isInstanceOf(IllegalArgumentException.class);
    }
}
