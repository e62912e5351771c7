package io.thermae.finance.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.CreditInvoice.Line;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.refund.CreditNotePolicy.Taken;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
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
                            List.of(line(net, tax, credited)),
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
                CreditNotePolicy.take(List.of(line(net, tax, credited)), null, Map.of(1, creditedTax), "KZT");
        long restGross = rest.stream().mapToLong(Taken::gross).sum();
        long restTax = rest.stream().mapToLong(Taken::tax).sum();
        assertThat(credited + restGross).isEqualTo(gross);
        assertThat(creditedTax + restTax).isEqualTo(tax);
    }

    private static InvoiceLineView line(long net, long tax, long credited) {
        return new InvoiceLineView(
                1,
                "Massage",
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
