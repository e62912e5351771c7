package io.thermae.finance.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.booking.api.FeeKind;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceStatus;
import io.thermae.finance.api.InvoiceView;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.RuleBroken;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is open of an invoice that was issued is paid on the web, and nothing else. */
class PayableInvoicePolicyTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, 0, false, false",
        "ISSUED, 100, true, true",
        "PARTLY_PAID, 40, true, true",
        "PAID, 0, true, false",
        "CREDITED, 0, true, false",
        "WRITTEN_OFF, 0, true, false"
    })
    void itsStateSaysWhetherItIsShownAndDue(InvoiceStatus status, long open, boolean shown, boolean due) {
        InvoiceView invoice = OpenDocuments.invoice(status, open);

        assertThat(PayableInvoicePolicy.isShown(invoice)).isEqualTo(shown);
        assertThat(PayableInvoicePolicy.isDue(invoice)).isEqualTo(due);
    }

    @Test
    void creditNotesAreNeither() {
        InvoiceView note =
                OpenDocuments.document(InvoiceKind.CREDIT_NOTE, InvoiceStatus.ISSUED, 0, null, UUID.randomUUID());

        assertThat(PayableInvoicePolicy.isShown(note)).isFalse();
        assertThat(PayableInvoicePolicy.isDue(note)).isFalse();
        refuses(note, ErrorCode.ILLEGAL_TRANSITION, Map.of("from", "ISSUED"));
    }

    @Test
    void whatAMasterHasServedIsTippedAsLongAsItIsDue() {
        UUID master = new UUID(5, 5);

        assertThat(PayableInvoicePolicy.isTippable(
                        OpenDocuments.ofLine(InvoiceStatus.PARTLY_PAID, 40, null, null, master)))
                .isTrue();
        assertThat(PayableInvoicePolicy.isTippable(OpenDocuments.ofLine(InvoiceStatus.PAID, 0, null, null, master)))
                .isFalse();
        assertThat(PayableInvoicePolicy.isTippable(OpenDocuments.ofLine(InvoiceStatus.ISSUED, 100, null, null, null)))
                .isFalse();
        assertThat(PayableInvoicePolicy.isTippable(
                        OpenDocuments.ofLine(InvoiceStatus.ISSUED, 100, null, new UUID(6, 6), master)))
                .as("what he has sold")
                .isFalse();
        assertThat(PayableInvoicePolicy.isTippable(
                        OpenDocuments.ofLine(InvoiceStatus.ISSUED, 100, FeeKind.NO_SHOW, null, master)))
                .as("of a visit that did not take place")
                .isFalse();
        assertThat(PayableInvoicePolicy.isTippable(
                        OpenDocuments.ofLine(InvoiceStatus.ISSUED, 100, null, null, master, 0)))
                .as("what he has served for nothing has no share of a tip")
                .isFalse();
    }

    @Test
    void saysWhyNothingIsToBePaid() {
        refuses(OpenDocuments.invoice(InvoiceStatus.DRAFT, 0), ErrorCode.ILLEGAL_TRANSITION, Map.of("from", "DRAFT"));
        refuses(
                OpenDocuments.invoice(InvoiceStatus.CREDITED, 0),
                ErrorCode.ILLEGAL_TRANSITION,
                Map.of("from", "CREDITED"));
        refuses(OpenDocuments.invoice(InvoiceStatus.PAID, 0), ErrorCode.NOTHING_TO_PAY, Map.of());
        refuses(OpenDocuments.invoice(InvoiceStatus.WRITTEN_OFF, 0), ErrorCode.NOTHING_TO_PAY, Map.of());
        assertThatCode(() -> PayableInvoicePolicy.requireDue(OpenDocuments.invoice(InvoiceStatus.ISSUED, 1)))
                .doesNotThrowAnyException();
    }

    private static void refuses(InvoiceView invoice, ErrorCode code, Map<String, Object> details) {
        assertThatThrownBy(() -> PayableInvoicePolicy.requireDue(invoice))
                .isEqualToComparingOnlyGivenFields(new RuleBroken(code, details), "code", "details");
    }
}
