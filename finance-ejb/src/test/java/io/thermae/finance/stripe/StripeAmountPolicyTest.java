package io.thermae.finance.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "KZT, 1500.50, 150050",
        "USD, 0.01, 1",
        "JPY, 1500, 1500",
        "UGX, 500, 50000",
        "ISK, 5, 500",
        "KWD, 1.230, 1230",
        "MGA, 3.00, 3"
    })
    void countsAsStripeDoes(String currency, BigDecimal amount, long units) {
        Money money = money(amount, currency);

        assertThat(StripeAmountPolicy.ofStripe(money)).isEqualTo(units);
        assertThat(StripeAmountPolicy.ofOurs(units, money)).isEqualTo(money.minorUnits());
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1", "ISK, 1", "UGX, 1", "KZT, 1", "HUF, 1", "MGA, 100", "KWD, 10", "TND, 10"})
    void countsInSteps(String code, long step) {
        Currency currency = Currency.getInstance(code);

        assertThat(StripeAmountPolicy.step(currency)).isEqualTo(step);
        for (long minor = 1; minor <= 200; minor++) {
            Money money = new Money(minor, currency);
            if (minor % step == 0) {
                assertThat(StripeAmountPolicy.ofOurs(StripeAmountPolicy.ofStripe(money), money))
                        .isEqualTo(minor);
            } else {
                assertThatThrownBy(() -> StripeAmountPolicy.ofStripe(money))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void saysSoWhenStripeCannotCountIt() {
        assertThatThrownBy(() -> StripeAmountPolicy.ofStripe(money(new BigDecimal("1.234"), "KWD")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StripeAmountPolicy.ofStripe(money(new BigDecimal("1.50"), "MGA")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Money money(BigDecimal amount, String currency) {
        return Money.of(amount, Currency.getInstance(currency));
    }
}
