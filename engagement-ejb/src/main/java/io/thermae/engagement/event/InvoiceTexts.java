package io.thermae.engagement.event;

import io.thermae.engagement.message.Sms;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextInvoiceWords;
import io.thermae.engagement.template.TextKind;
import io.thermae.engagement.template.TextOverdueWords;
import io.thermae.finance.api.InvoiceDispatched;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceOverdue;
import io.thermae.finance.api.PayableInvoices;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells by text message of an invoice, with the link by which it is seen and paid in place of the document. The reader has a card. */
@Dependent
public class InvoiceTexts {

    private final Templates templates;
    private final Sender sender;
    private final PayableInvoices payable;

    @Inject
    InvoiceTexts(Templates templates, Sender sender, PayableInvoices payable) {
        this.templates = templates;
        this.sender = sender;
        this.payable = payable;
    }

    /** Empty for what cannot be paid on the web at the moment, and for credit notes: without a link a text would bring nothing. */
    Optional<Sms> dispatched(InvoiceDispatched event, String phone) {
        return event.kind() == InvoiceKind.CREDIT_NOTE
                ? Optional.empty()
                : payable.offered(event.invoiceId()).map(token -> sent(event, phone, sender.payLink(token)));
    }

    private Sms sent(InvoiceDispatched event, String phone, String link) {
        MoneyText text = new MoneyText(event.reader(), phone, event.businessName());
        return text.write(
                templates,
                TextKind.INVOICE_SENT,
                new TextInvoiceWords(
                        text.business(), event.number(), text.wording().shortMoney(event.amount()), link));
    }

    /** What was open when it was looked at; the link says what is when it is followed. */
    Sms overdue(InvoiceOverdue event, String phone) {
        MoneyText text = new MoneyText(event.reader(), phone, event.businessName());
        return text.write(
                templates,
                TextKind.INVOICE_OVERDUE,
                new TextOverdueWords(
                        text.business(),
                        event.number(),
                        text.wording().shortMoney(event.open()),
                        text.wording().date(event.dueOn()),
                        payable.offered(event.invoiceId()).map(sender::payLink).orElse(null)));
    }
}
