package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Templates;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoicePaymentReceived;
import io.thermae.finance.api.InvoicePaymentRefunded;
import io.thermae.finance.api.RefundCause;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.util.Arrays;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who has paid an invoice on the web is told of his money in his language. */
class InvoicePaymentMailsTest {

    private static final UUID INVOICE = new UUID(0, 1);
    private static final UUID CARD = new UUID(0, 2);
    private static final String EMAIL = "dana@example.com";
    private static final UUID PAYMENT = new UUID(0, 3);
    private static final UUID BRANCH = new UUID(0, 4);
    private static final Money AMOUNT = new Money(450_000, Currency.getInstance("KZT"));

    private final InvoicePaymentMails mails = new InvoicePaymentMails(new Templates());

    @Test
    void saysWhatHasComeAndForWhichInvoice() {
        Mail english = received("en");

        assertThat(english.kind()).isEqualTo("invoice-payment-received");
        assertThat(english.addresseeId()).isEqualTo(CARD);
        assertThat(english.recipient()).isEqualTo(EMAIL);
        assertThat(english.senderName()).isEqualTo("Aul & Spa");
        assertThat(english.content().subject()).startsWith("Payment received:").contains("4,500.00", "Aul & Spa");
        assertThat(english.content().text()).contains("Hello, Dana!", "4,500.00", "Invoice: INV-000042");
        assertThat(english.content().html()).contains("Aul &amp; Spa", "INV-000042");
        assertThat(received("ru").content().text()).contains("Счёт: INV-000042");
        assertThat(received("kk").content().subject()).startsWith("Төлем қабылданды");
    }

    @Test
    void saysWhyMoneyGoesBackAsFarAsThatIsForItsPayer() {
        assertThat(refunded(RefundCause.PAID_ALREADY, "en").content().text())
                .contains("More was paid for this invoice", "4,500.00", "INV-000042", "depends on your bank");
        assertThat(refunded(RefundCause.OTHER, "en").content().text())
                .contains("4,500.00", "INV-000042")
                .doesNotContain("More was paid");
        assertThat(Arrays.stream(Language.values()).map(language -> refunded(RefundCause.OTHER, language.tag())))
                .allSatisfy(mail -> assertThat(mail.kind()).isEqualTo("invoice-payment-refunded"))
                .extracting(mail -> mail.content().subject())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsToldIsFoundByTheInvoice() {
        assertThat(receipt("en").subject()).isEqualTo(INVOICE);
        assertThat(refund(RefundCause.OTHER, "en").subject()).isEqualTo(INVOICE);
    }

    private Mail received(String language) {
        return mails.received(receipt(language), EMAIL);
    }

    private Mail refunded(RefundCause cause, String language) {
        return mails.refunded(refund(cause, language), EMAIL);
    }

    private static InvoicePaymentReceived receipt(String language) {
        return new InvoicePaymentReceived(
                PAYMENT, INVOICE, "INV-000042", BRANCH, "Aul & Spa", AMOUNT, reader(language));
    }

    private static InvoicePaymentRefunded refund(RefundCause cause, String language) {
        return new InvoicePaymentRefunded(
                new UUID(0, 5), PAYMENT, INVOICE, "INV-000042", BRANCH, "Aul & Spa", AMOUNT, cause, reader(language));
    }

    private static Reader reader(String language) {
        return new Reader(CARD, "Dana", EMAIL, null, language);
    }
}
