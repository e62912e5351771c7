package io.thermae.engagement.event;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.engagement.api.EmailQueued;
import io.thermae.engagement.api.NotificationChannel;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.api.SmsQueued;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Messages;
import io.thermae.engagement.message.Messages.About;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.preference.ChoicePolicy.Way;
import io.thermae.engagement.preference.StoredPreferences;
import io.thermae.engagement.reminder.RemindClient;
import io.thermae.engagement.reminder.TextsLeft;
import io.thermae.engagement.sms.HeardAnswers;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextKind;
import io.thermae.engagement.template.TextReminderWords;
import io.thermae.engagement.template.TextRequestWords;
import io.thermae.engagement.template.VisitWords;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Language;
import io.thermae.kernel.Outbox;
import io.thermae.tenancy.api.PlanLimit;
import io.thermae.tenancy.api.PlanLimits;
import io.thermae.tenancy.api.TextMessaging;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Reminds the client of a visit, or asks whether he comes, as far as he wants to be reminded: by e-mail, or by a text message if that is not wanted, or he has no
 * address at which mails arrive, and this installation sends any.
 */
@Dependent
public class VisitReminder implements RemindClient {

    private static final Way BY_MAIL = new Way(NotificationTopic.REMINDERS, NotificationChannel.EMAIL);
    private static final Way BY_TEXT = new Way(NotificationTopic.REMINDERS, NotificationChannel.SMS);

    private final Templates templates;
    private final Sender sender;
    private final VisitDescription description;
    private final TextMessaging texts;
    private final HeardAnswers answers;
    private final PlanLimits limits;
    private final Messages messages;
    private final Outbox outbox;
    private final StoredPreferences preferences;

    @Inject
    VisitReminder(
            Templates templates,
            Sender sender,
            TextMessaging texts,
            HeardAnswers answers,
            PlanLimits limits,
            Messages messages,
            Outbox outbox,
            StoredPreferences preferences) {
        this.templates = templates;
        this.sender = sender;
        this.description = new VisitDescription(sender);
        this.texts = texts;
        this.answers = answers;
        this.limits = limits;
        this.messages = messages;
        this.outbox = outbox;
        this.preferences = preferences;
    }

    /** If the plan of the business allows none, a client who has no address is not reminded: a visit needs no reminder. */
    @Override
    public TextsLeft textsLeft() {
        return new TextsLeft(texts.available() ? limits.left(PlanLimit.TEXTS_PER_MONTH) : 0);
    }

    @Override
    public void remind(BookingSnapshot booking, TextsLeft left) {
        if (Boolean.TRUE.equals(booking.pending())) {
            // he was told that the business still has to confirm it: nobody looks forward to him yet
            return;
        }
        tell(booking, left, Kind.BOOKING_REMINDER_CLIENT, (phone, language) -> {
            String branchPhone = booking.branchPhone();
            TextReminderWords words = new TextReminderWords(
                    Plain.line(booking.businessName()),
                    start(booking, language),
                    VisitDescription.place(booking),
                    branchPhone == null ? null : Plain.line(branchPhone));
            return sms(booking, TextKind.BOOKING_REMINDER_CLIENT, phone, language, words);
        });
    }

    @Override
    public void ask(BookingSnapshot booking, TextsLeft left) {
        tell(
                booking,
                left,
                Kind.ATTENDANCE_ASKED,
                (phone, language) -> sms(
                        booking,
                        TextKind.ATTENDANCE_ASKED,
                        phone,
                        language,
                        new TextRequestWords(
                                Plain.line(booking.businessName()),
                                start(booking, language),
                                sender.attendLink(booking),
                                answers.areHeard())));
    }

    /** @param text makes the text message to a telephone number in a language */
    private void tell(BookingSnapshot booking, TextsLeft left, Kind kind, BiFunction<String, Language, Sms> text) {
        UUID subject = booking.bookingId();
        About about = new About(subject, booking.branchId(), booking.sequence());
        Set<Way> unwanted = preferences.unwanted(booking.client().customerId());
        Optional<Part> part = Part.ofClient(booking).filter(its -> !unwanted.contains(BY_MAIL));
        Optional<String> phone =
                Optional.ofNullable(booking.client().phone()).filter(its -> !unwanted.contains(BY_TEXT));
        if (phone.isPresent() && (part.isEmpty() || isRefused(booking)) && left.take()) {
            Language language = Language.ofTag(booking.client().language()).orElse(Language.EN);
            Sms sms = text.apply(phone.get(), language);
            outbox.publish(
                    new SmsQueued(messages.queue(Ids.next(), about, sms), subject, KindPolicy.urgency(sms.kind())));
        } else if (part.isPresent()) {
            Mail mail = mail(kind, part.get());
            outbox.publish(
                    new EmailQueued(messages.queue(Ids.next(), about, mail), subject, KindPolicy.urgency(mail.kind())));
        }
    }

    /** Whether mails to him come back. Without another way one is written all the same, and its history says why it did not go. */
    private boolean isRefused(BookingSnapshot booking) {
        String address = booking.client().email();
        return address != null && messages.isRefused(address);
    }

    /** Without an appointment: the client's calendar has it already. */
    private Mail mail(Kind kind, Part part) {
        VisitWords words = description.words(part, Change.placed(part.booking().sequence()));
        return new Mail(
                kind.id(),
                part.personId(),
                part.email(),
                part.language(),
                words.business(),
                templates.write(kind, part.language(), words),
                null);
    }

    private Sms sms(BookingSnapshot booking, TextKind kind, String phone, Language language, Record words) {
        return new Sms(
                kind.id(),
                booking.client().customerId(),
                phone,
                language,
                Plain.line(booking.businessName()),
                templates.write(kind, language, words));
    }

    private static String start(BookingSnapshot booking, Language language) {
        return new Wording(language, ZoneId.of(booking.timeZone())).shortly(booking.start());
    }
}
