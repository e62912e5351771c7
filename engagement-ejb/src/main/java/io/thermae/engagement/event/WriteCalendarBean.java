package io.thermae.engagement.event;

import io.thermae.booking.api.Appointment;
import io.thermae.booking.api.BookingStatus;
import io.thermae.booking.api.FeedContent;
import io.thermae.engagement.api.WriteCalendar;
import io.thermae.engagement.calendar.CalendarFile;
import io.thermae.engagement.calendar.CalendarWords;
import io.thermae.engagement.calendar.Entry;
import io.thermae.engagement.template.Plain;
import io.thermae.kernel.Language;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what there is to say into the words of a calendar. Reads nothing. */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WriteCalendarBean implements WriteCalendar {

    @Inject
    Sender sender;

    @Inject
    Clock clock;

    @Override
    public String forClient(Appointment appointment) {
        Language language =
                Language.ofTag(appointment.booking().client().language()).orElse(Language.EN);
        Part part = Part.whole(appointment.booking(), true, language);
        return write(appointment, part, part.uid(sender.domain()));
    }

    @Override
    public String forStaff(Appointment appointment, Language language) {
        Optional<Part> own = Optional.ofNullable(appointment.self())
                .flatMap(self -> Part.ofMaster(appointment.booking(), self, language));
        return own.map(part -> write(appointment, part, part.uid(sender.domain())))
                .orElseGet(() -> write(
                        appointment,
                        Part.whole(appointment.booking(), false, language),
                        uid(appointment.booking().bookingId(), null)));
    }

    @Override
    public String feed(FeedContent content) {
        return CalendarFile.feed(
                Plain.line(content.name()),
                content.items().stream()
                        .map(item -> entry(item, content.language()))
                        .toList(),
                clock.instant());
    }

    private String write(Appointment appointment, Part part, String uid) {
        VisitDescription description = new VisitDescription(sender);
        int sequence = appointment.booking().sequence();
        return CalendarFile.of(
                List.of(description.entry(
                        part,
                        description.words(part, Change.placed(sequence)),
                        uid,
                        sequence,
                        standing(appointment.status()))),
                clock.instant());
    }

    private static Entry.Standing standing(BookingStatus status) {
        return switch (status) {
            case PENDING -> Entry.Standing.TENTATIVE;
            case CANCELLED, EXPIRED -> Entry.Standing.CANCELLED;
            case CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW -> Entry.Standing.CONFIRMED;
        };
    }

    private Entry entry(FeedContent.Item item, Language language) {
        String masters = String.join(", ", item.masters());
        String summary = Plain.line(summary(item, language) + (masters.isEmpty() ? "" : " (" + masters + ")"));
        return new Entry(
                uid(item.id(), item.part()),
                item.sequence(),
                item.zone(),
                item.start(),
                item.end(),
                summary,
                item.location() == null ? null : Plain.line(item.location()),
                item.number(),
                null,
                item.status() == null ? Entry.Standing.CONFIRMED : standing(item.status()),
                item.kind() != FeedContent.Kind.NOTE);
    }

    private static String summary(FeedContent.Item item, Language language) {
        if (item.kind() == FeedContent.Kind.VISIT) {
            return Stream.concat(Stream.of(String.join(", ", item.services())), Stream.ofNullable(item.clientName()))
                    .collect(Collectors.joining(" – "));
        }
        String text = item.text();
        if (item.kind() == FeedContent.Kind.FREE_PLACES) {
            return String.join(", ", item.services()) + " – " + CalendarWords.FREE_PLACES.in(language) + ": " + text;
        }
        return text == null || text.isBlank()
                ? CalendarWords.valueOf(item.kind().name()).in(language)
                : text;
    }

    /** As the mails about the visit say it. */
    private String uid(UUID id, @Nullable UUID part) {
        return (part == null ? id.toString() : id + "-" + part) + "@" + sender.domain();
    }
}
