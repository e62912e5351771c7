package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.InvoiceReceiptWords;
import io.thermae.engagement.template.InvoiceRefundWords;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Wording;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoicePaymentReceived;
import io.thermae.finance.api.InvoicePaymentRefunded;
import io.thermae.finance.api.RefundCause;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/** Tells who has paid an invoice on the web, which is of no booking, that his money has come, or goes back. */
@Dependent
public class InvoicePaymentMails {

    private final Templates templates;

    @Inject
    InvoicePaymentMails(Templates templates) {
        this.templates = templates;
    }

    Mail received(InvoicePaymentReceived event, String email) {
        Reader reader = event.reader();
        String business = Plain.line(event.businessName());
        InvoiceReceiptWords words =
                new InvoiceReceiptWords(name(reader), business, money(event.amount(), reader), event.number());
        return mail(Kind.INVOICE_PAYMENT_RECEIVED, reader, email, event.invoiceId(), business, words);
    }

    Mail refunded(InvoicePaymentRefunded event, String email) {
        Reader reader = event.reader();
        String business = Plain.line(event.businessName());
        InvoiceRefundWords words = new InvoiceRefundWords(
                name(reader),
                business,
                money(event.amount(), reader),
                event.cause() == RefundCause.PAID_ALREADY,
                event.number());
        return mail(Kind.INVOICE_PAYMENT_REFUNDED, reader, email, event.invoiceId(), business, words);
    }

    private Mail mail(Kind kind, Reader reader, String email, UUID invoiceId, String business, Record words) {
        Language language = language(reader);
        return new Mail(
                kind.id(),
                Objects.requireNonNullElse(reader.customerId(), invoiceId),
                email,
                language,
                business,
                templates.write(kind, language, words),
                null);
    }

    private static String money(Money amount, Reader reader) {
        return new Wording(language(reader), ZoneOffset.UTC).money(amount);
    }

    private static Language language(Reader reader) {
        return Language.ofTag(reader.language()).orElse(Language.EN);
    }

    private static String name(Reader reader) {
        return Plain.line(Objects.requireNonNullElse(reader.name(), ""));
    }
}
