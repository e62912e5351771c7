package io.thermae.engagement.event;

import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.RefundFailedWords;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.Wording;
import io.thermae.finance.api.RefundFailed;
import io.thermae.kernel.Language;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.StaffReaders;
import io.thermae.tenancy.api.StaffReaders.Reader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Tells those who answer for a branch that a payment gateway could not give money back: somebody has to see to it. */
@Dependent
public class RefundMails {

    private final Templates templates;
    private final StaffReaders staff;
    private final OwnBusiness business;

    @Inject
    RefundMails(Templates templates, StaffReaders staff, OwnBusiness business) {
        this.templates = templates;
        this.staff = staff;
        this.business = business;
    }

    List<Mail> failed(RefundFailed event) {
        BusinessView own =
                business.known().orElseThrow(() -> new IllegalStateException("The platform refunds nothing"));
        return staff.answeringFor(event.branchId()).stream()
                .map(reader -> mail(event, reader, own))
                .toList();
    }

    /** Each of them is an addressee of his own: it is one event for all. */
    private Mail mail(RefundFailed event, Reader reader, BusinessView own) {
        Addressee person = reader.addressee();
        Language language = Language.ofTag(person.language()).orElse(Language.EN);
        String failure = event.failure();
        RefundFailedWords words = new RefundFailedWords(
                Plain.line(person.name()),
                Plain.line(own.name()),
                new Wording(language, person.zoneOr(own.timeZone())).money(event.amount()),
                event.paymentId().toString(),
                failure == null ? null : Plain.line(failure));
        return new Mail(
                Kind.REFUND_FAILED.id(),
                reader.id(),
                person.email(),
                language,
                Sender.PLATFORM,
                templates.write(Kind.REFUND_FAILED, language, words),
                null);
    }
}
