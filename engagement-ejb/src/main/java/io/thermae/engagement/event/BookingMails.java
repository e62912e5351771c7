package io.thermae.engagement.event;

import io.thermae.booking.api.BookingCancelled;
import io.thermae.booking.api.BookingConfirmed;
import io.thermae.booking.api.BookingMoved;
import io.thermae.booking.api.BookingPlaced;
import io.thermae.booking.api.BookingSnapshot;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.template.Kind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Decides who is told what of a visit: the client, and each master of their own part. */
@Dependent
public class BookingMails {

    private final VisitMail visitMail;

    @Inject
    BookingMails(VisitMail visitMail) {
        this.visitMail = visitMail;
    }

    List<Mail> placed(BookingPlaced event) {
        Change change = Change.placed(event.booking().sequence());
        Kind forClient = Boolean.TRUE.equals(event.booking().pending())
                ? Kind.BOOKING_REQUESTED_CLIENT
                : Kind.BOOKING_PLACED_CLIENT;
        return everybody(event.booking())
                .map(part -> visitMail.write(part.forClient() ? forClient : Kind.BOOKING_PLACED_MASTER, part, change))
                .toList();
    }

    /** Masters have it since it was placed. The client's calendar has it as tentative until then, whoever has confirmed it. */
    List<Mail> confirmed(BookingConfirmed event) {
        Change change = Change.placed(event.booking().sequence());
        return Part.ofClient(event.booking()).stream()
                .map(part -> visitMail.write(Kind.BOOKING_PLACED_CLIENT, part, change))
                .toList();
    }

    List<Mail> cancelled(BookingCancelled event) {
        Change change = Change.cancelled(
                event.reason(), event.byClient(), event.booking().sequence());
        return everybody(event.booking())
                .map(part -> visitMail.write(
                        part.forClient() ? Kind.BOOKING_CANCELLED_CLIENT : Kind.BOOKING_CANCELLED_MASTER, part, change))
                .toList();
    }

    /**
     * The client hears of every change. A master hears of what has become different for them: to a master who comes in it
     * is a new visit, to one who is out of it a cancelled one, and one whose part is as it was is left in peace.
     */
    List<Mail> moved(BookingMoved event) {
        int sequence = event.booking().sequence();
        List<Mail> mails = new ArrayList<>();
        Part.ofClient(event.booking()).ifPresent(part -> {
            Part before = Part.ofClient(event.before()).orElse(part);
            mails.add(visitMail.write(Kind.BOOKING_MOVED_CLIENT, part, Change.moved(before, sequence)));
        });
        Map<UUID, Part> partsBefore = new LinkedHashMap<>();
        Part.ofMasters(event.before()).forEach(part -> partsBefore.put(part.personId(), part));
        for (Part part : Part.ofMasters(event.booking())) {
            Part before = partsBefore.remove(part.personId());
            if (before == null) {
                mails.add(visitMail.write(Kind.BOOKING_PLACED_MASTER, part, Change.placed(sequence)));
            } else if (!part.sameAs(before)) {
                mails.add(visitMail.write(Kind.BOOKING_MOVED_MASTER, part, Change.moved(before, sequence)));
            }
        }
        for (Part lost : partsBefore.values()) {
            mails.add(visitMail.write(Kind.BOOKING_CANCELLED_MASTER, lost, Change.lost(sequence)));
        }
        return mails;
    }

    private static Stream<Part> everybody(BookingSnapshot booking) {
        return Stream.concat(Part.ofClient(booking).stream(), Part.ofMasters(booking).stream());
    }
}
