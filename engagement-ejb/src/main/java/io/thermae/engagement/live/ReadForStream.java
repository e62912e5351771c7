package io.thermae.engagement.live;

import io.thermae.engagement.api.LiveNotification;
import io.thermae.engagement.notice.ReadNotifications;
import io.thermae.engagement.notice.StoredNotifications;
import io.thermae.kernel.Language;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The short transactions in which it is read what is to be brought; none is open while it is. */
@Stateless
@PermitAll
@TenantTransaction
public class ReadForStream {

    @Inject
    StoredNotifications stored;

    @Inject
    ReadNotifications notifications;

    /**
     * From where a person listens.
     *
     * @param position what he knows
     * @param unread how many he has not read
     */
    public record Start(long position, long unread) {}

    /** @param known the number that he says he knows, which may be none of ours; null for the last there is */
    public Start start(UUID userId, @Nullable Long known) {
        long last = stored.last(userId);
        return new Start(known == null ? last : Math.min(known, last), stored.unread(userId));
    }

    /** The next ones of a person, in their order, as he reads them in a language. */
    public List<LiveNotification> after(UUID userId, long position, int atMost, Language language) {
        return notifications.after(userId, position, atMost, language);
    }
}
