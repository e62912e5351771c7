package io.thermae.engagement.event;

import io.thermae.finance.api.InvoiceDispatched;
import io.thermae.finance.api.InvoiceOverdue;
import io.thermae.finance.api.InvoicePaymentReceived;
import io.thermae.finance.api.InvoicePaymentRefunded;
import io.thermae.finance.api.PaymentReceived;
import io.thermae.finance.api.PaymentRefunded;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells customers of their money: what they have paid, what goes back, and what they owe; each by the way that reaches him. */
@Dependent
public class MoneyLetters {

    private final ChooseWay way;
    private final PaymentMails paymentMails;
    private final InvoicePaymentMails invoicePaymentMails;
    private final InvoiceMails invoiceMails;
    private final PaymentTexts paymentTexts;
    private final InvoiceTexts invoiceTexts;

    @Inject
    MoneyLetters(
            ChooseWay way,
            PaymentMails paymentMails,
            InvoicePaymentMails invoicePaymentMails,
            InvoiceMails invoiceMails,
            PaymentTexts paymentTexts,
            InvoiceTexts invoiceTexts) {
        this.way = way;
        this.paymentMails = paymentMails;
        this.invoicePaymentMails = invoicePaymentMails;
        this.invoiceMails = invoiceMails;
        this.paymentTexts = paymentTexts;
        this.invoiceTexts = invoiceTexts;
    }

    Letter received(PaymentReceived event) {
        return way.write(
                event.reader(),
                email -> paymentMails.received(event, email),
                phone -> Optional.of(paymentTexts.received(event, phone)));
    }

    Letter refunded(PaymentRefunded event) {
        return way.write(
                event.reader(),
                email -> paymentMails.refunded(event, email),
                phone -> Optional.of(paymentTexts.refunded(event, phone)));
    }

    Letter received(InvoicePaymentReceived event) {
        return way.write(
                event.reader(),
                email -> invoicePaymentMails.received(event, email),
                phone -> Optional.of(paymentTexts.received(event, phone)));
    }

    Letter refunded(InvoicePaymentRefunded event) {
        return way.write(
                event.reader(),
                email -> invoicePaymentMails.refunded(event, email),
                phone -> Optional.of(paymentTexts.refunded(event, phone)));
    }

    Letter dispatched(InvoiceDispatched event) {
        return way.write(
                event.reader(),
                email -> invoiceMails.dispatched(event, email),
                phone -> invoiceTexts.dispatched(event, phone));
    }

    Letter overdue(InvoiceOverdue event) {
        return way.write(
                event.reader(),
                email -> invoiceMails.overdue(event, email),
                phone -> Optional.of(invoiceTexts.overdue(event, phone)));
    }
}
