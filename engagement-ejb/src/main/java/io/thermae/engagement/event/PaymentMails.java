package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.ReceiptWords;
import io.thermae.engagement.template.RefundWords;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Wording;
import io.thermae.finance.api.InvoiceDispatched.Reader;
import io.thermae.finance.api.PaymentReceived;
import io.thermae.finance.api.PaymentRefunded;
import io.thermae.finance.api.RefundCause;
import io.thermae.finance.api.VisitOfMoney;
import io.thermae.kernel.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells who has paid on the web that his money has come, or goes back. */
@Dependent
public class PaymentMails {

    private final Templates templates;

    @Inject
    PaymentMails(Templates templates) {
        this.templates = templates;
    }

    Mail received(PaymentReceived event, String email) {
        VisitOfMoney visit = event.visit();
        Wording wording = wording(visit, event.reader());
        String business = Plain.line(event.businessName());
        ReceiptWords words = new ReceiptWords(
                name(event.reader()),
                business,
                wording.money(event.amount()),
                visit.number(),
                wording.shortly(visit.start()),
                services(visit));
        return mail(Kind.PAYMENT_RECEIVED, event.reader(), email, visit, business, words);
    }

    Mail refunded(PaymentRefunded event, String email) {
        VisitOfMoney visit = event.visit();
        Wording wording = wording(visit, event.reader());
        String business = Plain.line(event.businessName());
        RefundWords words = new RefundWords(
                name(event.reader()),
                business,
                wording.money(event.amount()),
                event.cause() == RefundCause.TOO_LATE,
                event.cause() == RefundCause.CANCELLED,
                event.cause() == RefundCause.PAID_ALREADY,
                visit.number(),
                wording.shortly(visit.start()),
                services(visit));
        return mail(Kind.PAYMENT_REFUNDED, event.reader(), email, visit, business, words);
    }

    private Mail mail(Kind kind, Reader reader, String email, VisitOfMoney visit, String business, Record words) {
        Language language = language(reader);
        return new Mail(
                kind.id(),
                // who has no card is known by what he is told of
                Objects.requireNonNullElse(reader.customerId(), visit.bookingId()),
                email,
                language,
                business,
                templates.write(kind, language, words),
                null);
    }

    private static Wording wording(VisitOfMoney visit, Reader reader) {
        return new Wording(language(reader), ZoneId.of(visit.timeZone()));
    }

    private static Language language(Reader reader) {
        return Language.ofTag(reader.language()).orElse(Language.EN);
    }

    private static String name(Reader reader) {
        return Plain.line(Objects.requireNonNullElse(reader.name(), ""));
    }

    private static String services(VisitOfMoney visit) {
        return visit.services().stream().map(Plain::line).collect(Collectors.joining(", "));
    }
}
