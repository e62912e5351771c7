package io.thermae.engagement.notice;

import io.thermae.engagement.api.LiveNotification;
import io.thermae.engagement.api.NotificationView;
import io.thermae.engagement.notice.StoredNotifications.Kept;
import io.thermae.engagement.template.NoticeTitles;
import io.thermae.engagement.template.Templates;
import io.thermae.kernel.Language;
import io.thermae.kernel.Portion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What people were told, as a reader of a language reads it now: only what has happened is kept, and the title is written when it is
 * read, in the words that count then.
 */
@ApplicationScoped
public class ReadNotifications {

    @Inject
    StoredNotifications stored;

    @Inject
    Templates templates;

    List<NotificationView> list(UUID userId, boolean unreadOnly, Portion portion, Language language) {
        return read(stored.list(userId, unreadOnly, portion), language).stream()
                .map(LiveNotification::notification)
                .toList();
    }

    Optional<NotificationView> find(UUID userId, UUID id, Language language) {
        return read(stored.find(userId, id).stream().toList(), language).stream()
                .map(LiveNotification::notification)
                .findFirst();
    }

    /** Those of a person with higher numbers, as far as they are still kept, in the order of these. */
    public List<LiveNotification> after(UUID userId, long position, int atMost, Language language) {
        return read(stored.after(userId, position, atMost), language);
    }

    private List<LiveNotification> read(List<Kept> kept, Language language) {
        if (kept.isEmpty()) {
            return List.of();
        }
        NoticeTitles titles = templates.titles(Set.of(language));
        return kept.stream()
                .map(each -> new LiveNotification(each.position(), view(each, titles, language)))
                .toList();
    }

    private static NotificationView view(Kept kept, NoticeTitles titles, Language language) {
        return new NotificationView(
                kept.id(),
                kept.kind(),
                Objects.requireNonNullElseGet(
                        kept.title(), () -> titles.of(kept.kind(), kept.number(), kept.refusal(), language)),
                kept.subjectId(),
                kept.start(),
                kept.createdAt(),
                kept.readAt());
    }
}
