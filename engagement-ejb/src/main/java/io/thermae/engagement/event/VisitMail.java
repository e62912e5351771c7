package io.thermae.engagement.event;

import io.thermae.engagement.calendar.Entry;
import io.thermae.engagement.calendar.Event;
import io.thermae.engagement.calendar.Event.Party;
import io.thermae.engagement.calendar.Invitation;
import io.thermae.engagement.message.Mail;
import io.thermae.engagement.message.Mail.Appointment;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.VisitWords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/** Writes a mail about one person's part of a visit, with the appointment for the person's calendar. */
@Dependent
public class VisitMail {

    private static final Set<Kind> CANCELLATIONS =
            EnumSet.of(Kind.BOOKING_CANCELLED_CLIENT, Kind.BOOKING_CANCELLED_MASTER);

    private final Templates templates;
    private final Sender sender;
    private final Clock clock;
    private final VisitDescription description;

    @Inject
    VisitMail(Templates templates, Sender sender, Clock clock) {
        this.templates = templates;
        this.sender = sender;
        this.clock = clock;
        this.description = new VisitDescription(sender);
    }

    Mail write(Kind kind, Part part, Change change) {
        Invitation invitation = CANCELLATIONS.contains(kind) ? Invitation.CANCEL : Invitation.REQUEST;
        VisitWords words = description.words(part, change);
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

    private Event event(Part part, VisitWords words, Change change, Invitation invitation) {
        return new Event(
                description.entry(
                        part, words, part.uid(sender.domain()), change.sequence(), standing(part, invitation)),
                new Party(words.business(), sender.from()),
                new Party(words.reader(), part.email()));
    }

    /** A master keeps the time free also for a visit that the business has not confirmed yet. */
    private static Entry.Standing standing(Part part, Invitation invitation) {
        boolean pending = part.forClient() && Boolean.TRUE.equals(part.booking().pending());
        return pending && invitation == Invitation.REQUEST ? Entry.Standing.TENTATIVE : invitation.standing();
    }
}
