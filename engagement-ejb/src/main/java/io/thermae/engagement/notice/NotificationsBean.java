package io.thermae.engagement.notice;

import io.thermae.engagement.api.NotificationView;
import io.thermae.engagement.api.Notifications;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Portion;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Shows people theirs, and notes what they have read. */
@Stateless
@PermitAll
@TenantTransaction
public class NotificationsBean implements Notifications {

    @Inject
    StoredNotifications stored;

    @Inject
    ReadNotifications notifications;

    @Inject
    CurrentCaller caller;

    @Override
    public List<NotificationView> list(boolean unreadOnly, Portion portion) {
        return notifications.list(
                caller.userId(), unreadOnly, portion, caller.get().language());
    }

    @Override
    public long unread() {
        return stored.unread(caller.userId());
    }

    @Override
    public NotificationView read(UUID id) {
        stored.read(caller.userId(), id);
        return notifications
                .find(caller.userId(), id, caller.get().language())
                .orElseThrow(() -> new NotFound("notification"));
    }

    @Override
    public int readAll() {
        return stored.read(caller.userId(), null);
    }
}
