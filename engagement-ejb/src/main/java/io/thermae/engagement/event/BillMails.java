package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.BillWords;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Wording;
import io.thermae.finance.api.CardRefusal;
import io.thermae.finance.api.CardRefusalTexts;
import io.thermae.finance.api.PlatformInvoiceIssued;
import io.thermae.finance.api.PlatformInvoiceOverdue;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import io.thermae.tenancy.api.Addressee;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells an owner what his business owes to the platform. */
@Dependent
public class BillMails {

    private final Templates templates;

    @Inject
    BillMails(Templates templates) {
        this.templates = templates;
    }

    List<Mail> issued(PlatformInvoiceIssued event) {
        return mail(
                Kind.PLATFORM_INVOICE_ISSUED,
                event.owner(),
                new Bill(
                        event.invoiceId(),
                        event.businessName(),
                        event.number(),
                        event.planName(),
                        event.amount(),
                        null),
                event.dueAt(),
                event.timeZone());
    }

    List<Mail> overdue(PlatformInvoiceOverdue event) {
        return mail(
                Kind.PLATFORM_INVOICE_OVERDUE,
                event.owner(),
                new Bill(
                        event.invoiceId(),
                        event.businessName(),
                        event.number(),
                        event.planName(),
                        event.amount(),
                        event.refusal()),
                event.suspendsAt(),
                event.timeZone());
    }

    /** @param refusal why the card that is kept was refused; null if it was not */
    private record Bill(
            UUID id, String business, String number, String plan, Money amount, @Nullable CardRefusal refusal) {}

    private List<Mail> mail(Kind kind, Addressee owner, Bill bill, @Nullable Instant date, String timeZone) {
        Language language = Language.ofTag(owner.language()).orElse(Language.EN);
        Wording wording = new Wording(language, owner.zoneOr(timeZone));
        BillWords words = new BillWords(
                Plain.line(owner.name()),
                Plain.line(bill.business()),
                bill.number(),
                Plain.line(bill.plan()),
                wording.money(bill.amount()),
                date == null ? null : wording.date(date),
                bill.refusal() == null ? null : CardRefusalTexts.of(bill.refusal(), language));
        return List.of(new Mail(
                kind.id(),
                bill.id(),
                owner.email(),
                language,
                Sender.PLATFORM,
                templates.write(kind, language, words),
                null));
    }
}
