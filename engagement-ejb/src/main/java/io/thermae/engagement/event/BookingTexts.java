package io.thermae.engagement.event;

import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingConfirmed;
import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingSnapshot.Client;
import io.thermae.engagement.message.Sms;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextKind;
import io.thermae.engagement.template.TextVisitWords;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Tells a client of a visit on the telephone, who has given no address for {@link BookingMails}. */
@Dependent
public class BookingTexts {

    private final Templates templates;
    private final TextAllowance allowance;

    @Inject
    BookingTexts(Templates templates, TextAllowance allowance) {
        this.templates = templates;
        this.allowance = allowance;
    }

    List<Sms> placed(BookingPlaced event) {
        BookingSnapshot booking = event.booking();
        boolean pending = Boolean.TRUE.equals(booking.pending());
        return tell(pending ? TextKind.BOOKING_REQUESTED_CLIENT : TextKind.BOOKING_PLACED_CLIENT, booking);
    }

    /** Who has confirmed it by his own answer knows it, as with a cancellation. */
    List<Sms> confirmed(BookingConfirmed event) {
        return Boolean.TRUE.equals(event.byClient())
                ? List.of()
                : tell(TextKind.BOOKING_PLACED_CLIENT, event.booking());
    }

    List<Sms> moved(BookingMoved event) {
        return tell(TextKind.BOOKING_MOVED_CLIENT, event.booking());
    }

    /** Who has cancelled it himself knows it, and has no calendar that a message would correct. */
    List<Sms> cancelled(BookingCancelled event) {
        return event.byClient() ? List.of() : tell(TextKind.BOOKING_CANCELLED_CLIENT, event.booking());
    }

    private List<Sms> tell(TextKind kind, BookingSnapshot booking) {
        Client client = booking.client();
        String phone = client.phone();
        if (phone == null
                || phone.isBlank()
                || Boolean.TRUE.equals(booking.clientToldElsewhere())
                || Part.ofClient(booking).isPresent()
                || !allowance.allowsOne()) {
            return List.of();
        }
        Language language = Language.ofTag(client.language()).orElse(Language.EN);
        String business = Plain.line(booking.businessName());
        String branchPhone = booking.branchPhone();
        List<Instant> repeats = booking.repeats();
        TextVisitWords words = new TextVisitWords(
                business,
                new Wording(language, ZoneId.of(booking.timeZone())).shortly(booking.start()),
                repeats == null || repeats.isEmpty() ? null : String.valueOf(repeats.size()),
                VisitDescription.place(booking),
                branchPhone == null ? null : Plain.line(branchPhone));
        return List.of(new Sms(
                kind.id(), client.customerId(), phone, language, business, templates.write(kind, language, words)));
    }
}
