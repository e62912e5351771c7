package io.thermae.finance.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.FeeKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceLineView;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.ledger.EntryPolicy;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is posted is sound as the ledger has it, whatever it comes to. */
class PostingPolicyTest {

    private static final UUID DANA = new UUID(0, 1);

    private final List<JournalLine> lines = new ArrayList<>();

    @Test
    void nothingIsNoLine() {
        PostingPolicy.add(lines, AccountRole.RECEIVABLES, DANA, 0);

        assertThat(lines).isEmpty();
    }

    @Test
    void whatOneLineCanTellIsOne() {
        PostingPolicy.add(lines, AccountRole.RECEIVABLES, DANA, EntryPolicy.MOST_MINOR_UNITS);
        PostingPolicy.add(lines, AccountRole.CUSTOMER_CREDIT, null, -EntryPolicy.MOST_MINOR_UNITS);

        assertThat(lines)
                .containsExactly(
                        new JournalLine(AccountRole.RECEIVABLES, DANA, EntryPolicy.MOST_MINOR_UNITS),
                        new JournalLine(AccountRole.CUSTOMER_CREDIT, null, -EntryPolicy.MOST_MINOR_UNITS));
    }

    @Test
    void allThatACustomerOwesMayBeMoreThanALineCanTell() {
        long owed = 2 * EntryPolicy.MOST_MINOR_UNITS + 1;

        PostingPolicy.add(lines, AccountRole.RECEIVABLES, DANA, owed);
        PostingPolicy.add(lines, AccountRole.RECEIVABLES, null, -owed);

        assertThat(lines).hasSize(6);
        assertThat(lines.subList(0, 3).stream()
                        .mapToLong(JournalLine::minorUnits)
                        .sum())
                .isEqualTo(owed);
        assertThat(EntryPolicy.flawOf(
                        lines.stream().map(JournalLine::minorUnits).toList()))
                .isEmpty();
    }

    @Test
    void anIssuedInvoiceIsOwedByItsCustomerAndEarns() {
        InvoiceView invoice = document(null);

        assertThat(PostingPolicy.issued(invoice, Map.of()))
                .containsExactly(
                        new JournalLine(AccountRole.RECEIVABLES, DANA, 1000),
                        new JournalLine(AccountRole.REVENUE, null, -900),
                        new JournalLine(AccountRole.TAXES_PAYABLE, new UUID(0, 2), -100));
        assertThat(PostingPolicy.owed(invoice)).containsExactly(new JournalLine(AccountRole.RECEIVABLES, DANA, 1000));
    }

    @Test
    void whatAFeeEarnsIsNoRevenueOfServicesAndIsTakenBackFromWhereItWas() {
        InvoiceView fee = document(FeeKind.NO_SHOW);
        UUID rate = new UUID(0, 2);

        assertThat(PostingPolicy.earned(fee, Map.of()))
                .containsExactly(
                        new JournalLine(AccountRole.FEE_REVENUE, null, -900),
                        new JournalLine(AccountRole.TAXES_PAYABLE, rate, -100));
        assertThat(PostingPolicy.takenBack(fee, Map.of()))
                .containsExactly(
                        new JournalLine(AccountRole.FEE_REVENUE, null, 900),
                        new JournalLine(AccountRole.TAXES_PAYABLE, rate, 100));
        assertThat(PostingPolicy.earned(document(null), Map.of()))
                .contains(new JournalLine(AccountRole.REVENUE, null, -900));
    }

    @Test
    void whatIsOwedToTheStateIsToldApartByRateAndTakenBackSo() {
        UUID vat = new UUID(0, 2);
        UUID reduced = new UUID(0, 6);
        InvoiceView visit = document(null, line(1, vat, 900, 100), line(2, reduced, 950, 50), line(3, vat, 90, 10));

        assertThat(PostingPolicy.earned(visit, Map.of()))
                .containsExactly(
                        new JournalLine(AccountRole.REVENUE, null, -1940),
                        new JournalLine(AccountRole.TAXES_PAYABLE, vat, -110),
                        new JournalLine(AccountRole.TAXES_PAYABLE, reduced, -50));
        assertThat(PostingPolicy.takenBack(document(null, line(1, reduced, 475, 25)), Map.of()))
                .containsExactly(
                        new JournalLine(AccountRole.REVENUE, null, 475),
                        new JournalLine(AccountRole.TAXES_PAYABLE, reduced, 25));
    }

    @Test
    void whatIsSoldOverTheDeskIsRevenueOfItsOwn() {
        UUID vat = new UUID(0, 2);
        UUID oil = new UUID(0, 7);
        UUID cosmetics = new UUID(0, 8);
        InvoiceView sale = document(
                null, product(1, oil, vat, 450, 50), line(2, vat, 90, 10), product(3, new UUID(0, 9), vat, 360, 40));

        List<JournalLine> earned = PostingPolicy.earned(sale, Map.of(oil, cosmetics));

        assertThat(earned)
                .containsExactly(
                        new JournalLine(AccountRole.PRODUCT_REVENUE, cosmetics, -450),
                        new JournalLine(AccountRole.REVENUE, null, -90),
                        new JournalLine(AccountRole.PRODUCT_REVENUE, null, -360),
                        new JournalLine(AccountRole.TAXES_PAYABLE, vat, -100));
        assertThat(PostingPolicy.takenBack(sale, Map.of(oil, cosmetics)))
                .extracting(JournalLine::minorUnits)
                .containsExactlyElementsOf(
                        earned.stream().map(line -> -line.minorUnits()).toList());
    }

    private static InvoiceLineView product(int position, UUID product, UUID rate, long net, long tax) {
        return new InvoiceLineView(
                position,
                "Oil",
                null,
                product,
                null,
                1,
                kzt(net + tax),
                null,
                kzt(0),
                rate,
                "VAT",
                12000,
                kzt(net),
                kzt(tax),
                kzt(net + tax),
                null,
                kzt(0));
    }

    private static InvoiceView document(@Nullable FeeKind fee) {
        return document(fee, line(1, new UUID(0, 2), 900, 100));
    }

    private static InvoiceLineView line(int position, UUID rate, long net, long tax) {
        return new InvoiceLineView(
                position,
                "Massage",
                null,
                null,
                null,
                1,
                kzt(net + tax),
                null,
                kzt(0),
                rate,
                "VAT",
                12000,
                kzt(net),
                kzt(tax),
                kzt(net + tax),
                null,
                kzt(0));
    }

    private static InvoiceView document(@Nullable FeeKind fee, InvoiceLineView... lines) {
        Money none = kzt(0);
        return new InvoiceView(
                new UUID(0, 3),
                InvoiceKind.INVOICE,
                InvoiceStatus.DRAFT,
                "INV",
                null,
                new UUID(0, 4),
                DANA,
                "Dana",
                new UUID(0, 5),
                null,
                fee,
                true,
                TaxRounding.LINE,
                List.of(lines),
                kzt(900),
                kzt(100),
                kzt(1000),
                none,
                none,
                none,
                null,
                0,
                null,
                null,
                null,
                Instant.EPOCH,
                1);
    }

    private static Money kzt(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }
}
