package io.thermae.engagement.notice;

import io.thermae.engagement.notice.StoredNotifications.Matter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand among the notifications of a person.
 *
 * @param eventId of what has happened: of one event a person is told once
 * @param title that somebody tries; null for all that have happened: their titles are written when they are read
 */
public record Notice(UUID userId, UUID eventId, Matter matter, @Nullable String title) {

    /** Of something that has happened. */
    Notice(UUID userId, UUID eventId, Matter matter) {
        this(userId, eventId, matter, null);
    }
}
