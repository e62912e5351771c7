package io.thermae.engagement.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.kernel.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What text messages say of money, in every language. */
class MoneyTextsTest {

    @ParameterizedTest
    @EnumSource
    void of_money_it_is_told_shortly_how_much_and_for_what(Language language) {
        String amount = "KZT 4,500.00";
        String number = "7KX4-9QM2";
        String start = "March 1, 2024, 9:00 AM";
        List<String> texts = List.of(
                write(TextKind.PAYMENT_RECEIVED, language, new TextReceiptWords("Aul Spa", amount, number, start)),
                refund(language, true, false, false),
                refund(language, false, true, false),
                refund(language, false, false, true),
                refund(language, false, false, false));

        assertThat(texts).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text)
                .startsWith("Aul Spa: ")
                .contains(amount, number, start)
                .doesNotContain("\n", "{{", "  ")
                .hasSizeLessThanOrEqualTo(language == Language.EN ? 160 : 134));
    }

    private static String refund(Language language, boolean tooLate, boolean cancelled, boolean paidAlready) {
        return write(
                TextKind.PAYMENT_REFUNDED,
                language,
                new TextRefundWords(
                        "Aul Spa",
                        "KZT 4,500.00",
                        tooLate,
                        cancelled,
                        paidAlready,
                        "7KX4-9QM2",
                        "March 1, 2024, 9:00 AM"));
    }

    @ParameterizedTest
    @EnumSource
    void of_an_invoice_it_is_told_which_and_how_much_and_where_it_is_paid(Language language) {
        String link = "https://example.org/?token=abc";
        String amount = "KZT 4,500.00";

        assertThat(write(TextKind.INVOICE_SENT, language, new TextInvoiceWords("Aul Spa", "INV-000042", amount, link)))
                .startsWith("Aul Spa: ")
                .contains("INV-000042", amount)
                .endsWith(link);
        assertThat(write(
                        TextKind.INVOICE_OVERDUE,
                        language,
                        new TextOverdueWords("Aul Spa", "INV-000042", amount, "March 1, 2024", link)))
                .contains("INV-000042", amount, "March 1, 2024")
                .endsWith(": " + link);
        assertThat(write(
                        TextKind.INVOICE_OVERDUE,
                        language,
                        new TextOverdueWords("Aul Spa", "INV-000042", amount, "March 1, 2024", null)))
                .contains("INV-000042", amount, "March 1, 2024")
                .endsWith(".")
                .hasSizeLessThanOrEqualTo(language == Language.EN ? 160 : 134);
        assertThat(write(
                        TextKind.INVOICE_PAYMENT_RECEIVED,
                        language,
                        new TextInvoiceReceiptWords("Aul Spa", amount, "INV-000042")))
                .contains("INV-000042", amount);
        assertThat(List.of(invoiceRefund(language, true), invoiceRefund(language, false)))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).contains("INV-000042", amount));
    }

    private static String invoiceRefund(Language language, boolean paidAlready) {
        return write(
                TextKind.INVOICE_PAYMENT_REFUNDED,
                language,
                new TextInvoiceRefundWords("Aul Spa", "KZT 4,500.00", paidAlready, "INV-000042"));
    }

    private static String write(TextKind kind, Language language, Record words) {
        return new Templates().write(kind, language, words);
    }
}
