package io.thermae.engagement.event;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingSnapshot.Item;
import io.thermae.engagement.calendar.Event;
import io.thermae.engagement.calendar.Event.Party;
import io.thermae.engagement.calendar.Invitation;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Mail.Appointment;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.VisitWords;
import io.thermae.engagement.template.Wording;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a mail about one person's part of a visit, with the appointment for the person's calendar. */
@Dependent
public class VisitMail {

    private static final Set<Kind> CANCELLATIONS =
            EnumSet.of(Kind.BOOKING_CANCELLED_CLIENT, Kind.BOOKING_CANCELLED_MASTER);

    private final Templates templates;
    private final Sender sender;
    private final Clock clock;

    @Inject
    VisitMail(Templates templates, Sender sender, Clock clock) {
        this.templates = templates;
        this.sender = sender;
        this.clock = clock;
    }

    Mail write(Kind kind, Part part, Change change) {
        Invitation invitation = CANCELLATIONS.contains(kind) ? Invitation.CANCEL : Invitation.REQUEST;
        VisitWords words = words(part, change);
        String ics = invitation.of(event(part, words, change, invitation), clock.instant());
        return new Mail(
                kind.id(),
                part.personId(),
                part.email(),
                part.language(),
                words.business(),
                templates.write(kind, part.language(), words),
                new Appointment(invitation.name(), ics));
    }

    private VisitWords words(Part part, Change change) {
        BookingSnapshot booking = part.booking();
        Wording wording = new Wording(part.language(), ZoneId.of(booking.timeZone()));
        String when = wording.span(part.start(), part.end());
        Part before = change.before();
        // said in the zone as it was then
        String whenBefore = before == null
                ? null
                : new Wording(part.language(), ZoneId.of(before.booking().timeZone()))
                        .span(before.start(), before.end());
        return new VisitWords(
                Plain.line(part.name()),
                Plain.line(booking.businessName()),
                place(booking),
                line(booking.branchPhone()),
                booking.number(),
                wording.shortly(part.start()),
                when,
                when.equals(whenBefore) ? null : whenBefore,
                part.items().stream().map(item -> words(item, wording)).toList(),
                wording.money(booking.total()),
                Plain.line(booking.client().name()),
                line(booking.client().phone()),
                booking.notes() == null ? null : Plain.paragraph(booking.notes()),
                sender.manageLink(booking.bookingId()),
                change.reason() == null ? null : Plain.paragraph(change.reason()),
                change.byClient(),
                change.reassigned(),
                repeats(part, wording));
    }

    private static VisitWords.@Nullable Repeats repeats(Part part, Wording wording) {
        return part.repeats().isEmpty()
                ? null
                : new VisitWords.Repeats(part.repeats().stream()
                        .map(start -> new VisitWords.Repeat(wording.shortly(start)))
                        .toList());
    }

    private static VisitWords.Item words(Item item, Wording wording) {
        return new VisitWords.Item(
                wording.hours(item.start(), item.end()),
                Plain.line(item.serviceName()),
                Plain.line(item.masterName()),
                wording.money(item.price()));
    }

    private Event event(Part part, VisitWords words, Change change, Invitation invitation) {
        String services = words.items().stream().map(VisitWords.Item::service).collect(Collectors.joining(", "));
        // whoever holds the link can change the booking, so it is for the client only
        String link = part.forClient() && invitation == Invitation.REQUEST ? words.manageLink() : null;
        return new Event(
                part.uid(sender.domain()),
                change.sequence(),
                ZoneId.of(part.booking().timeZone()),
                part.start(),
                part.end(),
                services + " – " + (part.forClient() ? words.business() : words.client()),
                words.branch(),
                description(part, words, link),
                link,
                new Party(words.business(), sender.from()),
                new Party(words.reader(), part.email()));
    }

    private static String description(Part part, VisitWords words, @Nullable String link) {
        Stream<String> items = words.items().stream()
                .map(item -> item.time() + ": " + item.service() + (part.forClient() ? ", " + item.master() : ""));
        Stream<@Nullable String> rest = part.forClient()
                ? Stream.of(words.total(), words.phone(), link)
                : Stream.of(words.client(), words.clientPhone(), words.notes());
        return Stream.concat(Stream.concat(Stream.of(words.number()), items), rest.filter(line -> line != null))
                .collect(Collectors.joining("\n"));
    }

    private static String place(BookingSnapshot booking) {
        String branch = Plain.line(booking.branchName());
        String address = line(booking.branchAddress());
        return address == null || address.isEmpty() ? branch : branch + ", " + address;
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : Plain.line(text);
    }
}
