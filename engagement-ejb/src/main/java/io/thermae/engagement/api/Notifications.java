package io.thermae.engagement.api;

import io.thermae.kernel.Portion;
import jakarta.ejb.Local;
import java.util.List;
import java.util.UUID;

/** What the signed-in person is told, in the language of the request. Nobody sees another's. */
@Local
public interface Notifications {

    /**
     * A part of them, the latest first.
     *
     * @param unreadOnly without those that he has read
     */
    List<NotificationView> list(boolean unreadOnly, Portion portion);

    /** How many he has not read. */
    long unread();

    /** He has read one. @throws io.thermae.kernel.NotFound if it is none of his */
    NotificationView read(UUID id);

    /** He has read all. Returns how many he had not. */
    int readAll();
}
