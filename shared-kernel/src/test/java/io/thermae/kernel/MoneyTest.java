package io.thermae.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency KZT = Currency.getInstance("KZT");
    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "1500, JPY, 1500, 1500",
        "1500, KZT, 150000, 1500.00",
        "0.05, USD, 5, 0.05",
        "1.234, KWD, 1234, 1.234",
        "-7.5, EUR, -750, -7.50",
        "1.5E+3, KZT, 150000, 1500.00",
        "1500.000, JPY, 1500, 1500",
    })
    void countsInTheMinorUnitsOfItsCurrency(BigDecimal amount, String currency, long minorUnits, String shown) {
        Money money = Money.of(amount, Currency.getInstance(currency));

        assertThat(money.minorUnits()).isEqualTo(minorUnits);
        assertThat(money.amount().toPlainString()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.5, JPY", "0.005, KZT", "1.001, USD", "0.0001, KWD"})
    void refusesMoreDecimalsThanTheCurrencyHas(BigDecimal amount, String currency) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.of(amount, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @CsvSource({"92233720368547758.08", "-92233720368547758.09", "1E+30"})
    void refusesAmountsThatDoNotFit(BigDecimal amount) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of(amount, KZT));
    }

    @Test
    void holdsTheLargestAmountExactly() {
        assertThat(Money.of(new BigDecimal("92233720368547758.07"), KZT)).isEqualTo(new Money(Long.MAX_VALUE, KZT));
    }

    @Test
    void addsExactly() {
        assertThat(Money.of(new BigDecimal("0.10"), USD).plus(Money.of(new BigDecimal("0.20"), USD)))
                .isEqualTo(Money.of(new BigDecimal("0.3"), USD));
        assertThat(new Money(7, USD).plus(Money.zero(USD))).isEqualTo(new Money(7, USD));
    }

    @Test
    void refusesToAddAnotherCurrency() {
        Money tenge = new Money(1, KZT);
        Money dollars = new Money(1, USD);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tenge.plus(dollars))
                .withMessageContaining("KZT")
                .withMessageContaining("USD");
    }

    @Test
    void refusesASumThatDoesNotFit() {
        Money most = new Money(Long.MAX_VALUE, KZT);
        Money least = new Money(1, KZT);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(least));
    }
}
