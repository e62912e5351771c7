package io.thermae.engagement.event;

import io.thermae.engagement.message.Sms;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextInvoiceReceiptWords;
import io.thermae.engagement.template.TextInvoiceRefundWords;
import io.thermae.engagement.template.TextKind;
import io.thermae.engagement.template.TextReceiptWords;
import io.thermae.engagement.template.TextRefundWords;
import io.thermae.engagement.template.Wording;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoicePaymentReceived;
import io.thermae.finance.api.InvoicePaymentRefunded;
import io.thermae.finance.api.PaymentReceived;
import io.thermae.finance.api.PaymentRefunded;
import io.thermae.finance.api.RefundCause;
import io.thermae.finance.api.VisitOfMoney;
import io.thermae.kernel.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * Tells who has paid on the web by text message that his money has come, or goes back: shortly what {@link PaymentMails} and
 * {@link InvoicePaymentMails} say. The reader has a card.
 */
@Dependent
public class PaymentTexts {

    private final Templates templates;

    @Inject
    PaymentTexts(Templates templates) {
        this.templates = templates;
    }

    Sms received(PaymentReceived event, String phone) {
        VisitOfMoney visit = event.visit();
        Wording wording = wording(visit, event.reader());
        String business = Plain.line(event.businessName());
        TextReceiptWords words = new TextReceiptWords(
                business, wording.shortMoney(event.amount()), visit.number(), wording.shortly(visit.start()));
        return text(TextKind.PAYMENT_RECEIVED, event.reader(), phone, business, words);
    }

    Sms refunded(PaymentRefunded event, String phone) {
        VisitOfMoney visit = event.visit();
        Wording wording = wording(visit, event.reader());
        String business = Plain.line(event.businessName());
        TextRefundWords words = new TextRefundWords(
                business,
                wording.shortMoney(event.amount()),
                event.cause() == RefundCause.TOO_LATE,
                event.cause() == RefundCause.CANCELLED,
                event.cause() == RefundCause.PAID_ALREADY,
                visit.number(),
                wording.shortly(visit.start()));
        return text(TextKind.PAYMENT_REFUNDED, event.reader(), phone, business, words);
    }

    Sms received(InvoicePaymentReceived event, String phone) {
        String business = Plain.line(event.businessName());
        TextInvoiceReceiptWords words = new TextInvoiceReceiptWords(
                business, ofInvoice(event.reader()).shortMoney(event.amount()), event.number());
        return text(TextKind.INVOICE_PAYMENT_RECEIVED, event.reader(), phone, business, words);
    }

    Sms refunded(InvoicePaymentRefunded event, String phone) {
        String business = Plain.line(event.businessName());
        TextInvoiceRefundWords words = new TextInvoiceRefundWords(
                business,
                ofInvoice(event.reader()).shortMoney(event.amount()),
                event.cause() == RefundCause.PAID_ALREADY,
                event.number());
        return text(TextKind.INVOICE_PAYMENT_REFUNDED, event.reader(), phone, business, words);
    }

    private Sms text(TextKind kind, Reader reader, String phone, String business, Record words) {
        Language language = language(reader);
        return new Sms(
                kind.id(),
                Objects.requireNonNull(reader.customerId()),
                phone,
                language,
                business,
                templates.write(kind, language, words));
    }

    private static Wording wording(VisitOfMoney visit, Reader reader) {
        return new Wording(language(reader), ZoneId.of(visit.timeZone()));
    }

    /** Nothing that has a time is said of it. */
    private static Wording ofInvoice(Reader reader) {
        return new Wording(language(reader), ZoneOffset.UTC);
    }

    private static Language language(Reader reader) {
        return Language.ofTag(reader.language()).orElse(Language.EN);
    }
}
