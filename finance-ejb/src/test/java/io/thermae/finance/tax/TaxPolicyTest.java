package io.thermae.finance.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.tax.TaxPolicy.Taxable;
import io.thermae.finance.tax.TaxPolicy.Taxed;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxPolicyTest {

    private static final int VAT = 12_000;
    private static final Currency KZT = Currency.getInstance("KZT");

    @Test
    void taxIsTakenOutOfAPriceThatContainsIt() {
        assertThat(TaxPolicy.tax(List.of(new Taxable(1_120_000, VAT)), true, TaxRounding.LINE, KZT))
                .containsExactly(new Taxed(1_000_000, 120_000));
    }

    @Test
    void taxComesOnTopOfAPriceThatDoesNotContainIt() {
        assertThat(TaxPolicy.tax(List.of(new Taxable(1_000_000, VAT)), false, TaxRounding.LINE, KZT))
                .containsExactly(new Taxed(1_000_000, 120_000));
    }

    @Test
    void halvesGoAwayFromZero() {
        // 12 % of 0.25 is 0.03; 10 % of 0.05 is half a cent
        assertThat(TaxPolicy.taxOf(5, 10_000, false)).isEqualTo(1);
        assertThat(TaxPolicy.taxOf(4, 10_000, false)).isZero();
    }

    /** Three lines of 0.33 at 10 %: by line 3 times 0.03, by document 0.099 and so 0.10. */
    @Test
    void byLineAndByDocumentDiffer() {
        List<Taxable> lines = List.of(new Taxable(33, 10_000), new Taxable(33, 10_000), new Taxable(33, 10_000));

        assertThat(TaxPolicy.tax(lines, false, TaxRounding.LINE, KZT))
                .extracting(Taxed::tax)
                .containsExactly(3L, 3L, 3L);
        assertThat(TaxPolicy.tax(lines, false, TaxRounding.DOCUMENT, KZT))
                .extracting(Taxed::tax)
                .containsExactly(4L, 3L, 3L);
    }

    @Test
    void ratesDoNotMix() {
        List<Taxable> lines = List.of(new Taxable(33, 10_000), new Taxable(100, 0), new Taxable(33, 20_000));

        assertThat(TaxPolicy.tax(lines, false, TaxRounding.DOCUMENT, KZT))
                .extracting(Taxed::tax)
                .containsExactly(3L, 0L, 7L);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    JPY | 1100    | 1000     | 100
                    KZT | 1100.00 | 1000.00  | 100.00
                    KWD | 1.100   | 1.000    | 0.100
                    JPY | 105     | 95       | 10
                    KWD | 0.105   | 0.095    | 0.010
                    """,
            delimiter = '|')
    void currenciesOfZeroTwoAndThreeDecimalsAreTaxedInTheirOwnUnits(
            String code, BigDecimal gross, BigDecimal net, BigDecimal tax) {
        Currency currency = Currency.getInstance(code);

        Taxed taxed = TaxPolicy.tax(
                        List.of(new Taxable(Money.of(gross, currency).minorUnits(), 10_000)),
                        true,
                        TaxRounding.LINE,
                        currency)
                .get(0);

        assertThat(new Money(taxed.net(), currency).amount()).isEqualTo(net);
        assertThat(new Money(taxed.tax(), currency).amount()).isEqualTo(tax);
    }

    @Test
    void aDiscountIsAPercentageOrAnAmount() {
        long full = DiscountPolicy.full(1_500, 3);

        assertThat(full).isEqualTo(4_500);
        assertThat(DiscountPolicy.discount(full, 12_500, null)).isEqualTo(563);
        assertThat(DiscountPolicy.discount(full, null, 700L)).isEqualTo(700);
        assertThat(DiscountPolicy.discount(full, null, null)).isZero();
        assertThat(DiscountPolicy.discount(full, TaxPolicy.WHOLE, null)).isEqualTo(full);
    }
}
