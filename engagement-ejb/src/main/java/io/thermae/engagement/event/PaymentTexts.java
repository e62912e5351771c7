package io.thermae.engagement.event;

import io.thermae.engagement.message.Sms;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextInvoiceReceiptWords;
import io.thermae.engagement.template.TextInvoiceRefundWords;
import io.thermae.engagement.template.TextKind;
import io.thermae.engagement.template.TextReceiptWords;
import io.thermae.engagement.template.TextRefundWords;
import io.thermae.engagement.template.Wording;
import io.thermae.finance.api.InvoicePaymentReceived;
import io.thermae.finance.api.InvoicePaymentRefunded;
import io.thermae.finance.api.PaymentReceived;
import io.thermae.finance.api.PaymentRefunded;
import io.thermae.finance.api.RefundCause;
import io.thermae.finance.api.VisitOfMoney;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;

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
        MoneyText text = new MoneyText(event.reader(), phone, event.businessName());
        VisitOfMoney visit = event.visit();
        Wording wording = text.wording(ZoneId.of(visit.timeZone()));
        return text.write(
                templates,
                TextKind.PAYMENT_RECEIVED,
                new TextReceiptWords(
                        text.business(),
                        wording.shortMoney(event.amount()),
                        visit.number(),
                        wording.shortly(visit.start())));
    }

    Sms refunded(PaymentRefunded event, String phone) {
        MoneyText text = new MoneyText(event.reader(), phone, event.businessName());
        VisitOfMoney visit = event.visit();
        Wording wording = text.wording(ZoneId.of(visit.timeZone()));
        return text.write(
                templates,
                TextKind.PAYMENT_REFUNDED,
                new TextRefundWords(
                        text.business(),
                        wording.shortMoney(event.amount()),
                        event.cause() == RefundCause.TOO_LATE,
                        event.cause() == RefundCause.CANCELLED,
                        event.cause() == RefundCause.PAID_ALREADY,
                        visit.number(),
                        wording.shortly(visit.start())));
    }

    Sms received(InvoicePaymentReceived event, String phone) {
        MoneyText text = new MoneyText(event.reader(), phone, event.businessName());
        return text.write(
                templates,
                TextKind.INVOICE_PAYMENT_RECEIVED,
                new TextInvoiceReceiptWords(
                        text.business(), text.wording().shortMoney(event.amount()), event.number()));
    }

    Sms refunded(InvoicePaymentRefunded event, String phone) {
        MoneyText text = new MoneyText(event.reader(), phone, event.businessName());
        return text.write(
                templates,
                TextKind.INVOICE_PAYMENT_REFUNDED,
                new TextInvoiceRefundWords(
                        text.business(),
                        text.wording().shortMoney(event.amount()),
                        event.cause() == RefundCause.PAID_ALREADY,
                        event.number()));
    }
}
