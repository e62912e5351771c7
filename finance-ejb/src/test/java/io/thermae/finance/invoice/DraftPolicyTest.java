package io.thermae.finance.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceDraft.Line;
import io.thermae.finance.api.TaxRateView;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.finance.tax.RatesForLines;
import io.thermae.kernel.FieldViolation;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftPolicyTest {

    private static final Currency KZT = Currency.getInstance("KZT");
    private static final TaxRateView VAT = new TaxRateView(new UUID(1, 1), "VAT", 12_000, true);

    private static Line line(long unit, int quantity) {
        return new Line("Massage", null, null, quantity, new Money(unit, KZT), null, null, null);
    }

    private static List<DraftedLine> work(Line... lines) {
        return DraftPolicy.work(List.of(lines), "KZT", RatesForLines.ofNoService(List.of(VAT)), true, TaxRounding.LINE);
    }

    @Test
    void whatSaysNoRateHasTheStandardOneAndNoneWhereThereIsNone() {
        assertThat(work(line(112, 1)).get(0).tax()).isEqualTo(12);
        DraftedLine untaxed = DraftPolicy.work(
                        List.of(line(112, 1)), "KZT", RatesForLines.ofNoService(List.of()), true, TaxRounding.LINE)
                .get(0);
        assertThat(untaxed.tax()).isZero();
        assertThat(untaxed.taxRateId()).isNull();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Money euros = new Money(100, Currency.getInstance("EUR"));
        Line wrong = new Line("Massage", null, null, 1, euros, null, euros, new UUID(9, 9));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> work(line(100, 1), wrong))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(FieldViolation::field, FieldViolation::code)
                        .containsExactly(
                                tuple("lines[1].unitPrice.currency", "currency_mismatch"),
                                tuple("lines[1].discount.currency", "currency_mismatch"),
                                tuple("lines[1].taxRateId", "unknown_tax_rate")));
    }

    @Test
    void whatTheLedgerCannotCountIsRefused() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> work(line(Long.MAX_VALUE / 2, 10_000)));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> work(line(50_000_000_000_001L, 1)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> work(line(30_000_000_000_000L, 1), line(30_000_000_000_000L, 1)));
    }

    @Test
    void documentsAreCalledByTheirSeriesAndNumber() {
        assertThat(DocumentNumberPolicy.text("INV", 42)).isEqualTo("INV-000042");
        assertThat(DocumentNumberPolicy.text("A", 1_234_567)).isEqualTo("A-1234567");
        assertThat(DocumentNumberPolicy.seriesOf(null)).isEqualTo("INV");
        assertThat(DocumentNumberPolicy.isSeries("WEB1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1A", "inv", "A-B", "ABCDEFGHIJKLM", "CN", "А"})
    void whatIsNoSeries(String series) {
        assertThat(DocumentNumberPolicy.isSeries(series)).isFalse();
    }

    @Test
    void nothingIsNotPosted() {
        List<JournalLine> lines = new ArrayList<>();
        PostingPolicy.add(lines, AccountRole.CASH, null, 0);
        PostingPolicy.add(lines, AccountRole.CASH, null, -5);
        assertThat(lines).containsExactly(new JournalLine(AccountRole.CASH, null, -5));
    }
}
