package io.thermae.finance.writeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.ledger.JournalLine;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Money;
import io.thermae.kernel.RuleBroken;
import io.thermae.tenancy.api.TaxRounding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteOffPolicyTest {

    private static final UUID DANA = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({
        "INVOICE,     ISSUED,      100, true",
        "INVOICE,     PARTLY_PAID,  40, true",
        "INVOICE,     DRAFT,         0, false",
        "INVOICE,     PAID,          0, false",
        "INVOICE,     CREDITED,      0, false",
        "INVOICE,     WRITTEN_OFF,   0, false",
        "CREDIT_NOTE, ISSUED,        0, false"
    })
    void onlyWhatIsOpenIsGivenUp(InvoiceKind kind, InvoiceStatus status, long open, boolean possible) {
        InvoiceView invoice = invoice(kind, status, open, 0);
        if (possible) {
            WriteOffPolicy.requireOpen(invoice);
        } else {
            assertThatThrownBy(() -> WriteOffPolicy.requireOpen(invoice))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION));
        }
    }

    @Test
    void onlyWhatWasGivenUpIsTakenBack() {
        WriteOffPolicy.requireWrittenOff(invoice(InvoiceKind.INVOICE, InvoiceStatus.WRITTEN_OFF, 0, 100));
        InvoiceView owed = invoice(InvoiceKind.INVOICE, InvoiceStatus.ISSUED, 100, 0);
        assertThatThrownBy(() -> WriteOffPolicy.requireWrittenOff(owed)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void itIsAnExpenseOfNobodyAndNotOwedByItsCustomerAnyMore() {
        InvoiceView invoice = invoice(InvoiceKind.INVOICE, InvoiceStatus.ISSUED, 100, 0);
        assertThat(WriteOffPolicy.writtenOff(invoice, 100))
                .containsExactly(
                        new JournalLine(AccountRole.WRITE_OFFS, null, 100),
                        new JournalLine(AccountRole.RECEIVABLES, DANA, -100));
        assertThat(WriteOffPolicy.writtenOff(invoice, -100))
                .containsExactly(
                        new JournalLine(AccountRole.WRITE_OFFS, null, -100),
                        new JournalLine(AccountRole.RECEIVABLES, DANA, 100));
    }

    private static InvoiceView invoice(InvoiceKind kind, InvoiceStatus status, long open, long givenUp) {
        return new InvoiceView(
                new UUID(0, 2),
                kind,
                status,
                "INV",
                status == InvoiceStatus.DRAFT ? null : "INV-000001",
                new UUID(0, 3),
                DANA,
                "Dana",
                null,
                null,
                null,
                true,
                TaxRounding.LINE,
                List.of(),
                kzt(100),
                kzt(0),
                kzt(100),
                kzt(0),
                kzt(0),
                kzt(open),
                givenUp == 0 ? null : new InvoiceView.WrittenOff(kzt(givenUp), "Gone", LocalDate.EPOCH),
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
