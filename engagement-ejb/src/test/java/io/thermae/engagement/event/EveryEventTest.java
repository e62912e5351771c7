package io.thermae.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.booking.api.BookingSnapshot;
import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.api.NotificationTopic;
import io.thermae.engagement.event.EventSamples.Variant;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.notice.StoredNotifications.Matter;
import io.thermae.engagement.notice.WriteNotifications;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.NoticeTitles;
import io.thermae.engagement.template.Templates;
import io.thermae.engagement.template.TextKind;
import io.thermae.kernel.DomainEvent;
import io.thermae.kernel.EventMessage;
import io.thermae.kernel.Json;
import io.thermae.kernel.Language;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every event that there is people are told by the ways of {@link EventTable}, by each of them in every language. */
class EveryEventTest {

    private static final UUID EVENT = new UUID(5, 5);
    private static final Set<Language> ALL = EnumSet.allOf(Language.class);

    private final Map<String, Set<Language>> mails = new TreeMap<>();
    private final Map<String, Set<Language>> texts = new TreeMap<>();
    private final Set<NotificationKind> notices = new TreeSet<>();

    private final TakingRecorded recorded = new TakingRecorded(EVENT);
    private final Notifiers notifiers = new Notifiers(new WriteNotifications() {
        @Override
        public void ofVisit(UUID eventId, Matter matter, List<BookingSnapshot> states) {
            notices.add(matter.kind());
        }

        @Override
        public void ofPerson(UUID eventId, Matter matter, String email, NotificationTopic topic) {
            notices.add(matter.kind());
        }

        @Override
        public void ofBranch(UUID eventId, Matter matter, NotificationTopic topic) {
            notices.add(matter.kind());
        }
    });

    EveryEventTest() {
        recorded.links.payable.add(EventSamples.ID);
    }

    static List<EventRow> rows() {
        return EventTable.ROWS;
    }

    @Test
    void the_table_has_a_row_for_each_event_and_for_nothing_else() {
        assertThat(rows().stream().map(row -> row.event().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(
                        PublishedEvents.all().stream().map(Class::getSimpleName).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void where_nobody_is_told_there_is_a_reason(EventRow row) {
        assertThat(row.ways()).allSatisfy(way -> assertThat(way.reason().isEmpty())
                .isEqualTo(!way.kinds().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void people_are_told_by_the_ways_of_the_row_and_no_others_in_every_language(EventRow row) {
        assertThat(recorded.bean.composers.know(row.event().getSimpleName())).isEqualTo(row.tellsAnybody());

        for (Variant variant : EventSamples.variants()) {
            happens(row, variant);
        }

        assertThat(mails.keySet()).isEqualTo(row.mail().kinds());
        assertThat(texts.keySet()).isEqualTo(row.text().kinds());
        assertThat(notices.stream().map(KindPolicy::ofNotice).collect(Collectors.toSet()))
                .isEqualTo(row.notice().kinds());
        assertThat(mails.values()).allSatisfy(languages -> assertThat(languages).isEqualTo(ALL));
        assertThat(texts.values()).allSatisfy(languages -> assertThat(languages).isEqualTo(ALL));
        NoticeTitles titles = new Templates().titles(ALL);
        for (NotificationKind kind : notices) {
            assertThat(ALL).allSatisfy(language -> isWritten(titles.of(kind, "7KX4-9QM2", null, language)));
        }
    }

    @Test
    void whatever_can_be_said_is_said_of_some_event_or_when_it_is_time() {
        assertThat(inTable(row -> row.mail().kinds()))
                .isEqualTo(ids(Kind.values(), EventTable.MAILS_IN_TIME, Kind::id));
        assertThat(inTable(row -> row.text().kinds()))
                .isEqualTo(ids(TextKind.values(), EventTable.TEXTS_IN_TIME, TextKind::id));
        assertThat(inTable(row -> row.notice().kinds()))
                .isEqualTo(ids(NotificationKind.values(), EventTable.NOTICES_IN_TIME, KindPolicy::ofNotice));
    }

    private void happens(EventRow row, Variant variant) {
        if (!row.tellsAnybody()) {
            // what is told of nothing does not look into it
            notifiers.tell(message(row, "{}"));
            return;
        }
        DomainEvent event = EventSamples.of(row.event(), variant);
        EventMessage message = message(row, Json.write(event));
        Told told = recorded.bean.composers.compose(message);
        told.mails().forEach(mail -> {
            isWritten(mail.content().subject());
            isWritten(mail.content().text());
            isWritten(mail.content().html());
            mails.computeIfAbsent(mail.kind(), kind -> EnumSet.noneOf(Language.class))
                    .add(mail.language());
        });
        told.texts().forEach(text -> {
            isWritten(text.text());
            texts.computeIfAbsent(text.kind(), kind -> EnumSet.noneOf(Language.class))
                    .add(text.language());
        });
        notifiers.tell(message);
    }

    private static EventMessage message(EventRow row, String payload) {
        return new EventMessage(
                EVENT, row.event().getSimpleName(), 1, new UUID(1, 1), Visits.NOW, "request", payload, null);
    }

    private static void isWritten(String text) {
        assertThat(text).isNotBlank().doesNotContain("{{");
    }

    private static Set<String> inTable(Function<EventRow, Collection<String>> kinds) {
        return rows().stream().flatMap(row -> kinds.apply(row).stream()).collect(Collectors.toSet());
    }

    /** Of all but some. */
    private static <K> Set<String> ids(K[] kinds, Set<K> others, Function<K, String> id) {
        return Stream.of(kinds).filter(kind -> !others.contains(kind)).map(id).collect(Collectors.toSet());
    }
}
