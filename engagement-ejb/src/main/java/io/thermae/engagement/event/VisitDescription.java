package io.thermae.engagement.event;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.booking.api.BookingSnapshot.Item;
import io.thermae.engagement.calendar.Entry;
import io.thermae.engagement.template.Count;
import io.thermae.engagement.template.Plain;
import io.thermae.engagement.template.VisitWords;
import io.thermae.engagement.template.Wording;
import io.thermae.kernel.Language;
import io.thermae.kernel.Money;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to say of one person's part of a visit, in a mail and in a calendar. */
final class VisitDescription {

    private final Sender sender;

    VisitDescription(Sender sender) {
        this.sender = sender;
    }

    VisitWords words(Part part, Change change) {
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
                paid(booking, wording),
                Plain.line(booking.client().name()),
                line(booking.client().phone()),
                booking.notes() == null ? null : Plain.paragraph(booking.notes()),
                sender.manageLink(booking.bookingId()),
                sender.attendLink(booking),
                sender.declineLink(booking),
                change.reason() == null ? null : Plain.paragraph(change.reason()),
                change.byClient(),
                change.reassigned(),
                repeats(part, wording),
                party(booking, part.language()));
    }

    private static @Nullable String paid(BookingSnapshot booking, Wording wording) {
        Money paid = booking.paid();
        return paid == null || paid.minorUnits() == 0 ? null : wording.money(paid);
    }

    private static @Nullable Count party(BookingSnapshot booking, Language language) {
        Integer size = booking.partySize();
        return size == null || size == 1 ? null : Count.of(language, size);
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

    /** The appointment, as whoever reads the words has it in his calendar. */
    Entry entry(Part part, VisitWords words, String uid, int sequence, Entry.Standing standing) {
        String services = words.items().stream().map(VisitWords.Item::service).collect(Collectors.joining(", "));
        // whoever holds the link can change the booking, so it is for the client only
        String link = part.forClient() && standing != Entry.Standing.CANCELLED ? words.manageLink() : null;
        return new Entry(
                uid,
                sequence,
                ZoneId.of(part.booking().timeZone()),
                part.start(),
                part.end(),
                services + " – " + (part.forClient() ? words.business() : words.client()),
                words.branch(),
                description(part, words, link),
                link,
                standing,
                true);
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

    static String place(BookingSnapshot booking) {
        String branch = Plain.line(booking.branchName());
        String address = line(booking.branchAddress());
        return address == null || address.isEmpty() ? branch : branch + ", " + address;
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : Plain.line(text);
    }
}
