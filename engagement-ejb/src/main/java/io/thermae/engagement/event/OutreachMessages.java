package io.thermae.engagement.event;

import io.thermae.booking.api.ContactableClient;
import io.thermae.booking.api.FormerVisits.Visit;
import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Messages.About;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.outreach.Occasion;
import io.thermae.engagement.outreach.WriteToClient;
import io.thermae.engagement.preference.UnsubscribeLinks;
import io.thermae.engagement.template.Count;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.OutreachWords;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextKind;
import io.thermae.engagement.template.TextOutreachWords;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import io.thermae.kernel.Outbox;
import io.thermae.tenancy.api.BusinessView;
import io.thermae.tenancy.api.OwnBusiness;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Writes to clients what a business tells them of its own accord: by the way that each has, after all that is awaited. */
@Dependent
public class OutreachMessages implements WriteToClient {

    /** What is said by mail, and what by text message. */
    private record Kinds(Kind mail, TextKind text) {}

    private final Templates templates;
    private final Sender sender;
    private final UnsubscribeLinks unsubscribe;
    private final Messages messages;
    private final Outbox outbox;
    private final OwnBusiness business;
    private final Clock clock;

    @Inject
    OutreachMessages(
            Templates templates,
            Sender sender,
            UnsubscribeLinks unsubscribe,
            Messages messages,
            Outbox outbox,
            OwnBusiness business,
            Clock clock) {
        this.templates = templates;
        this.sender = sender;
        this.unsubscribe = unsubscribe;
        this.messages = messages;
        this.outbox = outbox;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public void write(Occasion occasion, Visit visit) {
        BusinessView own = own();
        Kinds kinds = occasion == Occasion.MISSED
                ? new Kinds(Kind.CLIENT_MISSED, TextKind.CLIENT_MISSED)
                : new Kinds(Kind.VISIT_FOLLOW_UP, TextKind.VISIT_FOLLOW_UP);
        queue(
                kinds,
                visit.client(),
                new About(visit.bookingId(), visit.branchId()),
                words(visit, own, sender.pagesOf(own.subdomain())));
    }

    @Override
    public void askForReview(Visit visit, String url) {
        queue(
                new Kinds(Kind.REVIEW_ASKED, TextKind.REVIEW_ASKED),
                visit.client(),
                new About(visit.bookingId(), visit.branchId()),
                words(visit, own(), url));
    }

    @Override
    public void greet(ContactableClient client) {
        BusinessView own = own();
        OutreachWords words = new OutreachWords(
                Plain.line(client.name()), Plain.line(own.name()), null, null, null, sender.pagesOf(own.subdomain()));
        queue(
                new Kinds(Kind.BIRTHDAY_GREETING, TextKind.BIRTHDAY_GREETING),
                client,
                new About(client.customerId(), null),
                words);
    }

    private OutreachWords words(Visit visit, BusinessView own, String link) {
        Language language = language(visit.client());
        LocalDate day = LocalDate.ofInstant(visit.start(), visit.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), visit.zone());
        return new OutreachWords(
                Plain.line(visit.client().name()),
                Plain.line(own.name()),
                Plain.line(visit.services()),
                new Wording(language, visit.zone()).date(visit.start()),
                Count.of(language, ChronoUnit.DAYS.between(day, today)),
                link);
    }

    private void queue(Kinds kinds, ContactableClient client, About about, OutreachWords words) {
        String email = client.email();
        String phone = client.phone();
        if (email != null) {
            mail(kinds.mail(), client, email, about, words);
        } else if (phone != null) {
            text(kinds.text(), client, phone, about, words);
        }
    }

    private void mail(Kind kind, ContactableClient client, String email, About about, OutreachWords words) {
        Language language = language(client);
        Mail mail = new Mail(
                kind.id(),
                client.customerId(),
                email,
                language,
                words.business(),
                templates.write(kind, language, words),
                null);
        outbox.publish(new EmailQueued(
                messages.queue(Ids.next(), about, mail), about.subjectId(), KindPolicy.urgency(mail.kind())));
    }

    private void text(TextKind kind, ContactableClient client, String phone, About about, OutreachWords words) {
        Language language = language(client);
        TextOutreachWords shortly = new TextOutreachWords(
                words.business(),
                words.day(),
                words.days(),
                words.link(),
                unsubscribe.ofMarketing(client.customerId()));
        Sms sms = new Sms(
                kind.id(),
                client.customerId(),
                phone,
                language,
                words.business(),
                templates.write(kind, language, shortly));
        outbox.publish(new SmsQueued(
                messages.queue(Ids.next(), about, sms), about.subjectId(), KindPolicy.urgency(sms.kind())));
    }

    private BusinessView own() {
        return business.known().orElseThrow(() -> new IllegalStateException("The platform has no clients"));
    }

    private static Language language(ContactableClient client) {
        return Language.ofTag(client.language()).orElse(Language.EN);
    }
}
