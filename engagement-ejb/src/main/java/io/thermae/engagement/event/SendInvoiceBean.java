package io.thermae.engagement.event;

import io.thermae.booking.api.CustomerCards;
import io.thermae.booking.api.CustomerCards.Contact;
import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.SendInvoice;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.DocumentLimit;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Sms;
import io.thermae.finance.api.InvoiceDispatched;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.InvoiceView;
import io.thermae.finance.api.Invoices;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Ids;
import io.thermae.kernel.InvalidInput;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Outbox;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues a message that brings a document, with the transaction of whoever asks for it. */
@Stateless
@PermitAll
@TenantTransaction
public class SendInvoiceBean implements SendInvoice {

    @Inject
    Invoices invoices;

    @Inject
    CustomerCards cards;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    InvoiceMails mails;

    @Inject
    MoneyLetters letters;

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @Inject
    DocumentLimit limit;

    @Inject
    PlanLimits limits;

    @Override
    public UUID send(UUID id, @Nullable String email) {
        InvoiceView invoice = invoices.get(id);
        String number = invoice.number();
        if (number == null) {
            throw new RuleBroken(
                    ErrorCode.ILLEGAL_TRANSITION,
                    Map.of("from", invoice.status().name()));
        }
        BusinessView business = ownBusiness.known().orElseThrow(() -> new NotFound("business"));
        InvoiceDispatched event = new InvoiceDispatched(
                id,
                invoice.kind(),
                number,
                invoice.branchId(),
                business.name(),
                invoice.gross(),
                reader(invoice, email, business));
        // who says an address wants it there
        Letter letter = email == null ? letters.asked(event) : Letter.of(mails.dispatched(event, email));
        if (letter.text() == null) {
            limit.require(id);
        } else {
            // the plan is locked first, as it is by who sends a message again
            limits.require(PlanLimit.TEXTS_PER_MONTH, 1);
            limit.requireText(id);
        }
        return queue(letter, new Messages.About(id, invoice.branchId()));
    }

    private UUID queue(Letter letter, Messages.About about) {
        Mail mail = letter.mail();
        if (mail != null) {
            UUID message = messages.queue(Ids.next(), about, mail);
            outbox.publish(new EmailQueued(message, about.subjectId(), KindPolicy.urgency(mail.kind())));
            return message;
        }
        Sms text = letter.text();
        if (text == null) {
            throw new InvalidInput("email", "required");
        }
        UUID message = messages.queue(Ids.next(), about, text);
        outbox.publish(new SmsQueued(message, about.subjectId(), KindPolicy.urgency(text.kind())));
        return message;
    }

    private Reader reader(InvoiceView invoice, @Nullable String email, BusinessView business) {
        Optional<Contact> contact = Optional.ofNullable(invoice.customerId()).flatMap(cards::contact);
        return new Reader(
                contact.map(Contact::customerId).orElse(null),
                contact.map(Contact::name).orElse(invoice.customerName()),
                email == null ? contact.map(Contact::email).orElse(null) : email,
                contact.map(Contact::phone).orElse(null),
                contact.map(Contact::language).orElse(business.language().tag()));
    }
}
