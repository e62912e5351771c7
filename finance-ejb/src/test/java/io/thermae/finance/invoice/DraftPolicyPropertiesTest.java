package io.thermae.finance.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.InvoiceDraft.Line;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.TaxRateView;
import io.thermae.finance.tax.RatesForLines;
import io.thermae.finance.tax.TaxPolicy;
import io.thermae.finance.tax.TaxPolicy.Taxable;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final UUID MASSAGE = new UUID(2, 1);
    private static final UUID HAIRCUT = new UUID(2, 2);
    private static final UUID LESSON = new UUID(2, 3);
    private static final Map<UUID, TaxRateView> OF_SERVICES = Map.of(HAIRCUT, RATES.get(1), LESSON, RATES.get(2));
    private static final RatesForLines FOR_LINES = new RatesForLines(RATES, OF_SERVICES);

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
                        Arbitraries.of(MASSAGE, HAIRCUT, LESSON).injectNull(0.2),
                        Arbitraries.of(RATES).map(TaxRateView::id).injectNull(0.6))
                .as(Written::new)
                .list()
                .ofMaxSize(20);
    }

    record Written(long unit, int quantity, @Nullable Integer percent, @Nullable UUID service, @Nullable UUID rate) {

        Line in(String currency) {
            return new Line(
                    "Massage",
                    service,
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

        List<DraftedLine> drafted = DraftPolicy.work(lines, currency, FOR_LINES, inclusive, rounding);

        assertThat(drafted).hasSameSizeAs(lines).allSatisfy(line -> {
            long priced = line.unit() * line.quantity() - line.discount();
            assertThat(priced).isNotNegative();
            assertThat(inclusive ? line.gross() : line.net()).isEqualTo(priced);
            assertThat(line.tax()).isNotNegative();
            assertThat(line.taxRateId()).isNotNull();
        });
    }

    @Property
    void eachLineHasTheRateThatIsSaidElseThatOfItsServiceElseTheStandardOne(
            @ForAll("written") List<Written> written, @ForAll boolean inclusive, @ForAll TaxRounding rounding) {
        List<DraftedLine> drafted = DraftPolicy.work(
                written.stream().map(line -> line.in("KZT")).toList(), "KZT", FOR_LINES, inclusive, rounding);

        for (int i = 0; i < drafted.size(); i++) {
            UUID service = written.get(i).service();
            UUID own = service == null || service.equals(MASSAGE)
                    ? RATES.get(0).id()
                    : Objects.requireNonNull(OF_SERVICES.get(service)).id();
            assertThat(drafted.get(i).taxRateId())
                    .isEqualTo(Objects.requireNonNullElse(written.get(i).rate(), own));
        }
    }

    /** By line each tax is that of its line alone, by document that of a rate is that of its sum, whatever else is there. */
    @Property
    void taxesOfSeveralRatesDoNotTouchEachOther(
            @ForAll("written") List<Written> written, @ForAll boolean inclusive, @ForAll TaxRounding rounding) {
        List<DraftedLine> drafted = DraftPolicy.work(
                written.stream().map(line -> line.in("KZT")).toList(), "KZT", FOR_LINES, inclusive, rounding);

        for (TaxRateView rate : RATES) {
            List<DraftedLine> its = drafted.stream()
                    .filter(line -> rate.id().equals(line.taxRateId()))
                    .toList();
            List<Long> priced = its.stream()
                    .map(line -> inclusive ? line.gross() : line.net())
                    .toList();
            long due = rounding == TaxRounding.LINE
                    ? priced.stream()
                            .mapToLong(amount -> alone(amount, rate, inclusive))
                            .sum()
                    : alone(priced.stream().mapToLong(Long::longValue).sum(), rate, inclusive);
            assertThat(its.stream().mapToLong(DraftedLine::tax).sum()).isEqualTo(due);
        }
    }

    private static long alone(long amount, TaxRateView rate, boolean inclusive) {
        return TaxPolicy.tax(
                        List.of(new Taxable(amount, rate.rate())),
                        inclusive,
                        TaxRounding.LINE,
                        Currency.getInstance("KZT"))
                .get(0)
                .tax();
    }

    @Property
    void aStateFollowsFromItsAmounts(
            @ForAll @LongRange(max = 1000) long gross,
            @ForAll @LongRange(max = 1000) long paid,
            @ForAll @LongRange(max = 1000) long credited,
            @ForAll @LongRange(max = 1000) long before) {
        if (paid + credited > gross) {
            return;
        }
        long writtenOff = SettlementPolicy.writtenOff(before, gross, paid, credited);
        InvoiceStatus status = SettlementPolicy.status(gross, paid, credited, writtenOff);
        long open = SettlementPolicy.open(gross, paid, credited, writtenOff);

        assertThat(writtenOff).isBetween(0L, before);
        assertThat(open).isNotNegative();
        assertThat(open == 0)
                .isEqualTo(status == InvoiceStatus.PAID
                        || status == InvoiceStatus.CREDITED
                        || status == InvoiceStatus.WRITTEN_OFF);
        assertThat(status == InvoiceStatus.CREDITED).isEqualTo(credited > 0 && credited == gross);
        assertThat(status == InvoiceStatus.PARTLY_PAID).isEqualTo(paid > 0 && open > 0);
        assertThat(status == InvoiceStatus.WRITTEN_OFF).isEqualTo(writtenOff > 0 && open == 0);
    }
}
