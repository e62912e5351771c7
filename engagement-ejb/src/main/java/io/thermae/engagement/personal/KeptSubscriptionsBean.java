package io.thermae.engagement.personal;

import io.thermae.engagement.push.StoredSubscriptions;
import io.thermae.engagement.push.StoredSubscriptions.Target;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.KeptData;
import io.thermae.tenancy.api.LiveSessions;
import io.thermae.tenancy.api.Retention;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Deletes subscriptions of those who have signed out, or are active no more, to whom nothing was to be pushed since: else the next
 * push would have found it.
 */
@Stateless
@PermitAll
@TenantTransaction
public class KeptSubscriptionsBean implements KeptData {

    @Inject
    StoredSubscriptions stored;

    @Inject
    LiveSessions sessions;

    @Inject
    CurrentCaller caller;

    @Override
    public int forget(Retention retention, int atMost) {
        List<UUID> over = stored.all().stream()
                .filter(each -> sessions.find(caller.tenant(), each.sessionId(), each.userId())
                        .isEmpty())
                .map(Target::id)
                .limit(atMost)
                .toList();
        over.forEach(stored::delete);
        return over.size();
    }
}
