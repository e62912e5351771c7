package io.thermae.finance.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.TaxRounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs outside are told once that an invoice is paid, or owed again, and how it is since then. */
class DocumentNewsTest {

    @ParameterizedTest
    @CsvSource({
        "ISSUED, 100, 0, 0, true",
        "PARTLY_PAID, 60, 40, 0, true",
        "WRITTEN_OFF, 100, 0, 0, true",
        "PAID, 100, 0, 0, false",
        "ISSUED, 60, 0, 0, false",
        "PAID, 60, 0, 0, false",
        "PARTLY_PAID, 60, 0, 40, false",
        "ISSUED, 0, 100, 0, false"
    })
    void itIsToldWhenNothingIsOwedAnyMoreSinceItIsPaid(
            InvoiceStatus before, long paid, long credited, long writtenOff, boolean told) {
        assertThat(DocumentNews.becomesPaid(invoice(before), paid, credited, writtenOff))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        // given back of what was paid; of what was paid beside what was given up; not given up any more
        "0, 60, 0, 0, true",
        "0, 0, 0, 40, true",
        "0, 30, 0, 0, true",
        // paid, taken back, given up
        "0, 100, 0, 0, false",
        "0, 40, 60, 0, false",
        "0, 60, 0, 40, false",
        // something was owed before
        "10, 60, 0, 0, false",
        "100, 0, 0, 0, false"
    })
    void itIsToldWhenSomethingIsOwedAgainOfWhichNothingWas(
            long open, long paid, long credited, long writtenOff, boolean told) {
        assertThat(DocumentNews.becomesOwed(invoice(InvoiceStatus.PAID, open), paid, credited, writtenOff))
                .isEqualTo(told);
    }

    @Test
    void itIsToldAsItWasWritten() {
        InvoiceView paid = DocumentNews.asPaid(invoice(InvoiceStatus.ISSUED), 100);

        assertThat(paid.status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(paid.paid()).isEqualTo(money(100));
        assertThat(paid.open()).isEqualTo(money(0));
        assertThat(paid.version()).isEqualTo(6);
        assertThat(paid)
                .usingRecursiveComparison()
                .ignoringFields("status", "paid", "open", "version")
                .isEqualTo(invoice(InvoiceStatus.ISSUED));
    }

    private static Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance("KZT"));
    }

    private static InvoiceView invoice(InvoiceStatus status) {
        return invoice(status, 100);
    }

    private static InvoiceView invoice(InvoiceStatus status, long open) {
        return new InvoiceView(
                new UUID(1, 1),
                InvoiceKind.INVOICE,
                status,
                "INV",
                "INV-000042",
                new UUID(2, 1),
                null,
                "Dana",
                null,
                null,
                null,
                true,
                TaxRounding.LINE,
                List.of(),
                money(100),
                money(0),
                money(100),
                money(0),
                money(0),
                money(open),
                null,
                14,
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 3, 14),
                null,
                Instant.EPOCH,
                5);
    }
}
