package io.thermae.engagement.event;

import io.thermae.engagement.api.NotificationKind;
import io.thermae.engagement.message.KindPolicy;
import io.thermae.engagement.template.Kind;
import io.thermae.engagement.template.TextKind;
import io.thermae.kernel.DomainEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which ways people are told of an event.
 *
 * @param notice where people of the business are signed in, and pushed to their browsers
 */
record EventRow(Class<? extends DomainEvent> event, Way mail, Way text, Way notice) {

    /**
     * What is told by a way.
     *
     * @param kinds as messages have them; empty if nobody is told by it
     * @param reason why nobody is; empty if somebody is
     */
    record Way(Set<String> kinds, String reason) {}

    static EventRow told(Class<? extends DomainEvent> event, Way mail, Way text, Way notice) {
        return new EventRow(event, mail, text, notice);
    }

    static EventRow nobody(Class<? extends DomainEvent> event, String reason) {
        return new EventRow(event, none(reason), none(reason), none(reason));
    }

    static Way mails(Kind... kinds) {
        return some(Stream.of(kinds).map(Kind::id));
    }

    static Way texts(TextKind... kinds) {
        return some(Stream.of(kinds).map(TextKind::id));
    }

    static Way notices(NotificationKind... kinds) {
        return some(Stream.of(kinds).map(KindPolicy::ofNotice));
    }

    static Way none(String reason) {
        return new Way(Set.of(), reason);
    }

    private static Way some(Stream<String> kinds) {
        return new Way(kinds.collect(Collectors.toUnmodifiableSet()), "");
    }

    List<Way> ways() {
        return List.of(mail, text, notice);
    }

    boolean tellsAnybody() {
        return ways().stream().anyMatch(way -> !way.kinds().isEmpty());
    }

    @Override
    public String toString() {
        return event.getSimpleName();
    }
}
