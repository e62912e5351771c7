package io.thermae.finance.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.tax.TaxPolicy.Taxable;
import io.thermae.finance.tax.TaxPolicy.Taxed;
import io.thermae.tenancy.api.TaxRounding;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever is taxed, lines add up, and nobody is taxed more than half a unit beside the rate. */
class TaxPolicyPropertiesTest {

    private static final Currency KZT = Currency.getInstance("KZT");

    @Provide
    Arbitrary<List<Taxable>> lines() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000_000_000L),
                        Arbitraries.of(0, 5_000, 8_250, 12_000, 20_000, TaxPolicy.WHOLE))
                .as(Taxable::new)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void anInclusivePriceIsWhatIsPaid(@ForAll("lines") List<Taxable> lines, @ForAll TaxRounding rounding) {
        List<Taxed> taxed = TaxPolicy.tax(lines, true, rounding, KZT);

        assertThat(taxed.stream().map(Taxed::gross).toList())
                .isEqualTo(lines.stream().map(Taxable::minorUnits).toList());
        assertThat(taxed).allSatisfy(line -> {
            assertThat(line.net()).isNotNegative();
            assertThat(line.tax()).isNotNegative();
        });
    }

    @Property
    void anExclusivePriceIsWhatIsEarned(@ForAll("lines") List<Taxable> lines, @ForAll TaxRounding rounding) {
        List<Taxed> taxed = TaxPolicy.tax(lines, false, rounding, KZT);

        assertThat(taxed.stream().map(Taxed::net).toList())
                .isEqualTo(lines.stream().map(Taxable::minorUnits).toList());
    }

    @Property
    void byDocumentTheTaxOfARateIsThatOfItsSum(@ForAll("lines") List<Taxable> lines, @ForAll boolean inclusive) {
        List<Taxed> taxed = TaxPolicy.tax(lines, inclusive, TaxRounding.DOCUMENT, KZT);

        lines.stream().map(Taxable::rate).distinct().forEach(rate -> {
            long sum = 0;
            long tax = 0;
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).rate() == rate) {
                    sum += lines.get(i).minorUnits();
                    tax += taxed.get(i).tax();
                }
            }
            assertThat(tax).isEqualTo(TaxPolicy.taxOf(sum, rate, inclusive));
        });
    }

    @Property
    void noLineIsTaxedMoreThanAUnitBesideItsRate(
            @ForAll("lines") List<Taxable> lines, @ForAll boolean inclusive, @ForAll TaxRounding rounding) {
        List<Taxed> taxed = TaxPolicy.tax(lines, inclusive, rounding, KZT);

        for (int i = 0; i < lines.size(); i++) {
            BigDecimal due = BigDecimal.valueOf(taxed.get(i).net())
                    .multiply(BigDecimal.valueOf(lines.get(i).rate()))
                    .movePointLeft(5);
            BigDecimal off =
                    due.subtract(BigDecimal.valueOf(taxed.get(i).tax())).abs();
            // a unit of a price that contains its tax is up to two of one that does not
            assertThat(off).isLessThanOrEqualTo(BigDecimal.valueOf(2));
        }
    }

    /** Up to 100 % a unit of the net amount moves the gross one by one or two, so that each net amount comes back. */
    @Property
    void whatWasAddedIsTakenOutAgain(
            @ForAll @LongRange(max = 1_000_000_000_000L) long net, @ForAll @IntRange(max = TaxPolicy.WHOLE) int rate) {
        Taxed exclusive = TaxPolicy.tax(List.of(new Taxable(net, rate)), false, TaxRounding.LINE, KZT)
                .get(0);
        Taxed inclusive = TaxPolicy.tax(List.of(new Taxable(exclusive.gross(), rate)), true, TaxRounding.LINE, KZT)
                .get(0);

        assertThat(inclusive).isEqualTo(exclusive);
    }
}
