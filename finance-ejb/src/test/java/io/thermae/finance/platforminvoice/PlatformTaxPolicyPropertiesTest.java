package io.thermae.finance.platforminvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.thermae.finance.api.PlatformTax;
import io.thermae.finance.platforminvoice.PlatformTaxPolicy.Invoiced;
import io.thermae.finance.platforminvoice.PlatformTaxPolicy.Terms;
import io.thermae.finance.tax.TaxPolicy;
import io.thermae.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is invoiced, net and tax are the amount, and what is taken off takes its tax back. */
class PlatformTaxPolicyPropertiesTest {

    private static final long MOST = 1_000_000_000_000L;

    private static final Money NOTHING = money(0);

    @Provide
    Arbitrary<Terms> terms() {
        Arbitrary<Terms> taxed = Combinators.combine(
                        Arbitraries.integers().between(1, TaxPolicy.WHOLE), Arbitraries.of(true, false))
                .as((rate, included) -> new Terms(new PlatformTax("VAT", rate), included));
        return Arbitraries.oneOf(Arbitraries.just(Terms.NONE), taxed);
    }

    @Property
    void netAndTaxAreTheAmount(
            @ForAll @LongRange(max = MOST) long charge,
            @ForAll("terms") Terms terms,
            @ForAll @LongRange(max = MOST) long credit,
            @ForAll("terms") Terms before) {
        Invoiced invoiced = PlatformTaxPolicy.of(money(charge), terms, money(credit), before);

        long net = invoiced.charge().net() - invoiced.credit().net();
        assertThat(net + invoiced.tax()).isEqualTo(invoiced.gross());
        assertThat(
                        terms.included()
                                ? invoiced.charge().gross()
                                : invoiced.charge().net())
                .isEqualTo(charge);
        assertThat(
                        before.included()
                                ? invoiced.credit().gross()
                                : invoiced.credit().net())
                .isEqualTo(credit);
        assertThat(invoiced.charge().tax()).isBetween(0L, invoiced.charge().gross());
        assertThat(invoiced.credit().tax()).isBetween(0L, invoiced.credit().gross());
    }

    /** Of what is without tax; half a unit on top of that, and a unit where the net amount was rounded. */
    @Property
    void theTaxIsThatOfItsRate(@ForAll @LongRange(max = MOST) long price, @ForAll("terms") Terms terms) {
        Invoiced invoiced = PlatformTaxPolicy.of(money(price), terms, NOTHING, Terms.NONE);

        PlatformTax tax = terms.tax();
        int rate = tax == null ? 0 : tax.rate();
        BigDecimal due = BigDecimal.valueOf(invoiced.charge().net())
                .multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(TaxPolicy.WHOLE), 5, RoundingMode.HALF_UP);
        assertThat(due.subtract(BigDecimal.valueOf(invoiced.tax())).abs())
                .isLessThanOrEqualTo(
                        BigDecimal.valueOf(terms.included() ? 1 : 0).add(new BigDecimal("0.5")));
    }

    /** Whatever the tax is now: what was invoiced for a period that is taken off whole is taken back to the minor unit. */
    @Property
    void whatIsTakenOffWholeTakesBackTheVeryTax(
            @ForAll @LongRange(max = MOST) long price,
            @ForAll("terms") Terms before,
            @ForAll @LongRange(max = MOST) long charge,
            @ForAll("terms") Terms now) {
        Invoiced first = PlatformTaxPolicy.of(money(price), before, NOTHING, Terms.NONE);

        Invoiced upgrade = PlatformTaxPolicy.of(money(charge), now, money(price), before);

        assertThat(upgrade.credit()).isEqualTo(first.charge());
        assertThat(first.tax() + upgrade.tax()).isEqualTo(upgrade.charge().tax());
        assertThat(first.gross() + upgrade.gross()).isEqualTo(upgrade.charge().gross());
    }

    /** However often one goes up at one moment under the same terms: in sum it is the last plan that is invoiced and taxed. */
    @Property
    void upgradesAtOneMomentAddUp(
            @ForAll @LongRange(max = MOST) long first,
            @ForAll @LongRange(max = MOST) long second,
            @ForAll @LongRange(max = MOST) long third,
            @ForAll("terms") Terms terms) {
        Invoiced period = PlatformTaxPolicy.of(money(first), terms, NOTHING, Terms.NONE);
        Invoiced one = PlatformTaxPolicy.of(money(second), terms, money(first), terms);
        Invoiced other = PlatformTaxPolicy.of(money(third), terms, money(second), terms);
        Invoiced whole = PlatformTaxPolicy.of(money(third), terms, NOTHING, Terms.NONE);

        assertThat(period.tax() + one.tax() + other.tax()).isEqualTo(whole.tax());
        assertThat(period.gross() + one.gross() + other.gross()).isEqualTo(whole.gross());
    }

    @Property
    void withoutATaxThereIsNone(
            @ForAll @LongRange(max = MOST) long charge, @ForAll @LongRange(max = MOST) long credit) {
        Invoiced invoiced = PlatformTaxPolicy.of(money(charge), Terms.NONE, money(credit), Terms.NONE);

        assertThat(invoiced.tax()).isZero();
        assertThat(invoiced.gross()).isEqualTo(charge - credit);
    }

    @Property
    void aRateIsReadAsItIsWritten(@ForAll @IntRange(max = TaxPolicy.WHOLE) int rate) {
        BigDecimal percent = BigDecimal.valueOf(rate, 3);

        assertThat(PlatformTaxPolicy.rate(percent.toPlainString())).isEqualTo(rate);
        assertThat(PlatformTaxPolicy.rate(percent.stripTrailingZeros().toPlainString()))
                .isEqualTo(rate);
    }

    @ParameterizedTest
    @CsvSource({"12, true, 11200, 1200", "12, false, 11200, 1344", "8.25, true, 10825, 825", "0, true, 100, 0"})
    void examples(String percent, boolean included, long price, long tax) {
        int rate = PlatformTaxPolicy.rate(percent);
        Terms terms = rate == 0 ? Terms.NONE : new Terms(new PlatformTax("VAT", rate), included);

        assertThat(PlatformTaxPolicy.of(money(price), terms, NOTHING, Terms.NONE)
                        .tax())
                .isEqualTo(tax);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "twelve", "-1", "100.001", "12.3456", "12,5", "12%"})
    void whatIsNoRateIsRefused(String percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> PlatformTaxPolicy.rate(percent));
    }

    private static Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
