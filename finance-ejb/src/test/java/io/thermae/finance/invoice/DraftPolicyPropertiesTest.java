package io.thermae.finance.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.InvoiceDraft.Line;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.TaxRateView;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** Whatever is drawn up, in a currency of 0, 2 or 3 decimals: lines add up, discounts are taken off, states follow from amounts. */
class DraftPolicyPropertiesTest {

    private static final List<TaxRateView> RATES = List.of(
            new TaxRateView(new UUID(1, 1), "VAT", 12_000, true),
            new TaxRateView(new UUID(1, 2), "Reduced", 8_250, false),
            new TaxRateView(new UUID(1, 3), "None", 0, false));

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("JPY", "KZT", "KWD");
    }

    @Provide
    Arbitrary<List<Written>> written() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100_000_000),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.integers().between(0, 100_000).injectNull(0.5),
                        Arbitraries.of(RATES).map(TaxRateView::id).injectNull(0.3))
                .as(Written::new)
                .list()
                .ofMaxSize(20);
    }

    record Written(long unit, int quantity, @Nullable Integer percent, @Nullable UUID rate) {

        Line in(String currency) {
            return new Line(
                    "Massage",
                    null,
                    null,
                    quantity,
                    new Money(unit, Currency.getInstance(currency)),
                    percent,
                    null,
                    rate);
        }
    }

    @Property
    void linesAreTheirPriceLessTheirDiscount(
            @ForAll("written") List<Written> written,
            @ForAll("currencies") String currency,
            @ForAll boolean inclusive,
            @ForAll TaxRounding rounding) {
        List<Line> lines = written.stream().map(line -> line.in(currency)).toList();

        List<DraftedLine> drafted = DraftPolicy.work(lines, currency, RATES, inclusive, rounding);

        assertThat(drafted).hasSameSizeAs(lines).allSatisfy(line -> {
            long priced = line.unit() * line.quantity() - line.discount();
            assertThat(priced).isNotNegative();
            assertThat(inclusive ? line.gross() : line.net()).isEqualTo(priced);
            assertThat(line.tax()).isNotNegative();
            assertThat(line.taxRateId()).isNotNull();
        });
    }

    @Property
    void aStateFollowsFromItsAmounts(
            @ForAll @LongRange(max = 1000) long gross,
            @ForAll @LongRange(max = 1000) long paid,
            @ForAll @LongRange(max = 1000) long credited) {
        if (paid + credited > gross) {
            return;
        }
        InvoiceStatus status = SettlementPolicy.status(gross, paid, credited);
        long open = SettlementPolicy.open(gross, paid, credited);

        assertThat(open == 0).isEqualTo(status == InvoiceStatus.PAID || status == InvoiceStatus.CREDITED);
        assertThat(status == InvoiceStatus.CREDITED).isEqualTo(credited > 0 && credited == gross);
        assertThat(status == InvoiceStatus.PARTLY_PAID).isEqualTo(paid > 0 && open > 0);
    }
}
