package io.thermae.finance.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.CreditInvoice.Line;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.refund.CreditNotePolicy.Taken;
import io.thermae.finance.tax.TaxPolicy;
import io.thermae.finance.tax.TaxPolicy.Taxable;
import io.thermae.finance.tax.TaxPolicy.Taxed;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.TaxRounding;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever is given or taken back: never more than there is, and not a unit is lost. */
class RefundPolicyPropertiesTest {

    private static final Currency KZT = Currency.getInstance("KZT");

    @Property
    void aRefundIsTakenToTheUnitAndFromNothingMoreThanItHas(
            @ForAll @LongRange(min = 1, max = 1000) long amount,
            @ForAll @LongRange(max = 300) long credit,
            @ForAll @Size(max = 5) List<@LongRange(max = 300) Long> invoices,
            @ForAll @LongRange(max = 300) long tip,
            @ForAll @Size(min = 1, max = 3) List<@LongRange(max = 600) Long> left) {
        long ofPayment =
                credit + tip + invoices.stream().mapToLong(Long::longValue).sum();
        long all = Math.min(ofPayment, left.stream().mapToLong(Long::longValue).sum());
        try {
            RefundPolicy.Taken taken = RefundPolicy.take(new Money(amount, KZT), credit, invoices, tip, left);
            assertThat(amount).isLessThanOrEqualTo(all);
            long ofInvoices =
                    taken.invoices().stream().mapToLong(Long::longValue).sum();
            assertThat(taken.credit() + ofInvoices + taken.tip()).isEqualTo(amount);
            assertThat(taken.credit()).isLessThanOrEqualTo(credit);
            assertThat(taken.tip()).isBetween(0L, tip);
            for (int i = 0; i < invoices.size(); i++) {
                assertThat(taken.invoices().get(i)).isBetween(0L, invoices.get(i));
            }
        } catch (RuleBroken e) {
            assertThat(amount).isGreaterThan(all);
            assertThat(e.details())
                    .isEqualTo(Map.of(
                            "left",
                            Map.of("amount", new Money(all, KZT).amount().toPlainString(), "currency", "KZT")));
        }
    }

    @Property
    void ofWhatIsNotNeededOnlyWhatTheGatewayCountsGoesBackAndNothingStaysHeld(
            @ForAll @LongRange(max = 300) long credit,
            @ForAll @LongRange(max = 300) long held,
            @ForAll @LongRange(max = 300) long kept,
            @ForAll boolean isFeeKept,
            @ForAll @LongRange(min = 1, max = 100) long step) {
        long keeps = isFeeKept ? Math.min(kept, held) : 0;
        long unused = isFeeKept ? held - keeps : credit + held;

        RefundPolicy.Unused all = RefundPolicy.unused(new Money(unused, KZT), held, step);

        long heldAfter = held - Math.min(held, all.back()) - all.toCredit();
        long creditAfter = credit - (all.back() - Math.min(held, all.back())) + all.toCredit();
        assertThat(all.back() % step).isZero();
        assertThat(unused - all.back()).isBetween(0L, step - 1);
        assertThat(heldAfter).isEqualTo(keeps);
        assertThat(creditAfter).isNotNegative();
        assertThat(heldAfter + creditAfter).isEqualTo(credit + held - all.back());
    }

    @Property
    void byNoMethodGoesBackMoreThanIsLeftOfIt(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long wanted,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 1_000_000_000) Long> left) {
        long amount = Math.min(wanted, left.stream().mapToLong(Long::longValue).sum());

        List<Long> back = RefundPolicy.giveBack(new Money(amount, KZT), left).stream()
                .map(Money::minorUnits)
                .toList();

        assertThat(back.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
        for (int i = 0; i < left.size(); i++) {
            assertThat(back.get(i)).isBetween(0L, left.get(i));
        }
    }

    /** However a line is taken back bit by bit, in the end its tax was, too, and at no time more of anything than there is. */
    @Property
    void aLineIsTakenBackWithItsTaxToTheLastUnit(
            @ForAll @LongRange(min = 1, max = 10_000) long net,
            @ForAll @LongRange(max = 10_000) long taxPart,
            @ForAll @Size(max = 10) List<@LongRange(min = 1, max = 3_000) Long> bits) {
        long tax = Math.min(taxPart, net);
        long gross = net + tax;
        long credited = 0;
        long creditedTax = 0;
        for (long bit : bits) {
            long amount = Math.min(bit, gross - credited);
            if (amount == 0) {
                break;
            }
            Taken taken = CreditNotePolicy.take(
                            List.of(line(1, net, tax, credited)),
                            List.of(new Line(1, new Money(amount, KZT))),
                            Map.of(1, creditedTax),
                            "KZT")
                    .get(0);
            assertThat(taken.gross()).isEqualTo(amount);
            assertThat(taken.tax()).isNotNegative();
            assertThat(taken.net()).isNotNegative();
            credited += amount;
            creditedTax += taken.tax();
            assertThat(creditedTax).isLessThanOrEqualTo(tax);
        }
        List<Taken> rest =
                CreditNotePolicy.take(List.of(line(1, net, tax, credited)), null, Map.of(1, creditedTax), "KZT");
        long restGross = rest.stream().mapToLong(Taken::gross).sum();
        long restTax = rest.stream().mapToLong(Taken::tax).sum();
        assertThat(credited + restGross).isEqualTo(gross);
        assertThat(creditedTax + restTax).isEqualTo(tax);
    }

    /** Of lines at several rates each brings back its own tax, and nothing of another one's. */
    @Property
    void eachLineIsTakenBackAtItsOwnRate(
            @ForAll @LongRange(min = 1, max = 10_000) long reduced,
            @ForAll @LongRange(min = 1, max = 10_000) long standard,
            @ForAll @LongRange(min = 1, max = 10_000) long part) {
        List<Taxed> taxed = TaxPolicy.tax(
                List.of(new Taxable(reduced, 5_000), new Taxable(standard, 12_000)), true, TaxRounding.DOCUMENT, KZT);
        long first = Math.min(part, reduced);

        List<Taken> some =
                CreditNotePolicy.take(lines(taxed, 0), List.of(new Line(1, new Money(first, KZT))), Map.of(), "KZT");
        List<Taken> rest = CreditNotePolicy.take(
                lines(taxed, first), null, Map.of(1, some.get(0).tax()), "KZT");

        assertThat(some).hasSize(1);
        assertThat(some.get(0).line().position()).isEqualTo(1);
        assertThat(some.get(0).tax() + taxOf(rest, 1)).isEqualTo(taxed.get(0).tax());
        assertThat(taxOf(rest, 2)).isEqualTo(taxed.get(1).tax());
        assertThat(first + rest.stream().mapToLong(Taken::gross).sum()).isEqualTo(reduced + standard);
    }

    private static List<InvoiceLineView> lines(List<Taxed> taxed, long creditedOfFirst) {
        return List.of(
                line(1, taxed.get(0).net(), taxed.get(0).tax(), creditedOfFirst),
                line(2, taxed.get(1).net(), taxed.get(1).tax(), 0));
    }

    private static long taxOf(List<Taken> taken, int position) {
        return taken.stream()
                .filter(each -> each.line().position() == position)
                .mapToLong(Taken::tax)
                .sum();
    }

    private static InvoiceLineView line(int position, long net, long tax, long credited) {
        return new InvoiceLineView(
                position,
                "Massage",
                null,
                null,
                null,
                1,
                new Money(net + tax, KZT),
                null,
                Money.zero(KZT),
                null,
                null,
                12_000,
                new Money(net, KZT),
                new Money(tax, KZT),
                new Money(net + tax, KZT),
                null,
                new Money(credited, KZT));
    }
}
