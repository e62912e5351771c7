package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.InvoiceWords;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.OverdueWords;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words the mail to which a document is attached. What is to be paid, and until when, stands on that as it is when it goes out. */
@Dependent
public class InvoiceMails {

    private final Templates templates;
    private final Sender sender;
    private final PayableInvoices payable;

    @Inject
    InvoiceMails(Templates templates, Sender sender, PayableInvoices payable) {
        this.templates = templates;
        this.sender = sender;
        this.payable = payable;
    }

    Mail dispatched(InvoiceDispatched event, String email) {
        Reader reader = event.reader();
        Language language = Language.ofTag(reader.language()).orElse(Language.EN);
        Kind kind = event.kind() == InvoiceKind.CREDIT_NOTE ? Kind.CREDIT_NOTE_SENT : Kind.INVOICE_SENT;
        InvoiceWords words = new InvoiceWords(
                name(reader),
                Plain.line(event.businessName()),
                event.number(),
                new Wording(language, ZoneOffset.UTC).money(event.amount()),
                kind == Kind.INVOICE_SENT ? payLink(event.invoiceId()) : null);
        return new Mail(
                kind.id(),
                // who has no card is known by what he is told of
                Objects.requireNonNullElse(reader.customerId(), event.invoiceId()),
                email,
                language,
                words.business(),
                templates.write(kind, language, words),
                null);
    }

    /** What was open when it was looked at; the invoice that is attached says what is when the mail goes out. */
    Mail overdue(InvoiceOverdue event, String email) {
        Reader reader = event.reader();
        Language language = Language.ofTag(reader.language()).orElse(Language.EN);
        Wording wording = new Wording(language, ZoneOffset.UTC);
        OverdueWords words = new OverdueWords(
                name(reader),
                Plain.line(event.businessName()),
                event.number(),
                wording.money(event.open()),
                wording.date(event.dueOn()),
                payLink(event.invoiceId()));
        return new Mail(
                Kind.INVOICE_OVERDUE.id(),
                Objects.requireNonNullElse(reader.customerId(), event.invoiceId()),
                email,
                language,
                words.business(),
                templates.write(Kind.INVOICE_OVERDUE, language, words),
                null);
    }

    /** Null if nothing of it can be paid on the web when the mail is written. */
    private @Nullable String payLink(UUID invoiceId) {
        return payable.offered(invoiceId).map(sender::payLink).orElse(null);
    }

    private static @Nullable String name(Reader reader) {
        String name = reader.name();
        return name == null || name.isBlank() ? null : Plain.line(name);
    }
}
