package io.thermae.engagement.event;

import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.finance.api.InvoiceDispatched;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoiceOverdue;
import io.thermae.finance.api.InvoicePaymentReceived;
import io.thermae.finance.api.InvoicePaymentRefunded;
import io.thermae.finance.api.PaymentReceived;
import io.thermae.finance.api.PaymentRefunded;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Tells customers of their money: what they have paid, what goes back, and what they owe; each by the way that reaches him. */
@Dependent
public class MoneyLetters {

    private static final Way REMINDERS_BY_TEXT = new Way(NotificationTopic.REMINDERS, NotificationChannel.SMS);

    private final ChooseWay way;
    private final StoredPreferences preferences;
    private final PaymentMails paymentMails;
    private final InvoicePaymentMails invoicePaymentMails;
    private final InvoiceMails invoiceMails;
    private final PaymentTexts paymentTexts;
    private final InvoiceTexts invoiceTexts;

    @Inject
    MoneyLetters(
            ChooseWay way,
            StoredPreferences preferences,
            PaymentMails paymentMails,
            InvoicePaymentMails invoicePaymentMails,
            InvoiceMails invoiceMails,
            PaymentTexts paymentTexts,
            InvoiceTexts invoiceTexts) {
        this.way = way;
        this.preferences = preferences;
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

    /** As {@link #dispatched}, for somebody of the business who asks for it. */
    Letter asked(InvoiceDispatched event) {
        return way.writeAsAsked(
                event.reader(),
                email -> invoiceMails.dispatched(event, email),
                phone -> invoiceTexts.dispatched(event, phone));
    }

    Letter overdue(InvoiceOverdue event) {
        return way.write(
                event.reader(),
                email -> invoiceMails.overdue(event, email),
                phone -> wantsReminders(event.reader())
                        ? Optional.of(invoiceTexts.overdue(event, phone))
                        : Optional.empty());
    }

    /** Whoever has ended reminders by text message is not reminded of money by them, either; who has no card is not texted at all. */
    private boolean wantsReminders(Reader reader) {
        UUID customer = reader.customerId();
        return customer != null && !preferences.unwanted(customer).contains(REMINDERS_BY_TEXT);
    }
}
