package io.thermae.engagement.event;

import io.thermae.engagement.message.Sms;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextInvoiceWords;
import io.thermae.engagement.template.TextKind;
import io.thermae.engagement.template.TextOverdueWords;
import io.thermae.engagement.template.Wording;
import io.thermae.finance.api.InvoiceDispatched;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoiceKind;
import io.thermae.finance.api.InvoiceOverdue;
import io.thermae.finance.api.PayableInvoices;
import io.thermae.kernel.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Objects;
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
        String business = Plain.line(event.businessName());
        TextInvoiceWords words = new TextInvoiceWords(
                business, event.number(), wording(event.reader()).shortMoney(event.amount()), link);
        return text(TextKind.INVOICE_SENT, event.reader(), phone, business, words);
    }

    /** What was open when it was looked at; the link says what is when it is followed. */
    Sms overdue(InvoiceOverdue event, String phone) {
        String business = Plain.line(event.businessName());
        Wording wording = wording(event.reader());
        TextOverdueWords words = new TextOverdueWords(
                business,
                event.number(),
                wording.shortMoney(event.open()),
                wording.date(event.dueOn()),
                payable.offered(event.invoiceId()).map(sender::payLink).orElse(null));
        return text(TextKind.INVOICE_OVERDUE, event.reader(), phone, business, words);
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

    private static Wording wording(Reader reader) {
        return new Wording(language(reader), ZoneOffset.UTC);
    }

    private static Language language(Reader reader) {
        return Language.ofTag(reader.language()).orElse(Language.EN);
    }
}
