package io.thermae.it.support;

import java.time.Duration;
import org.awaitility.Awaitility;

/** What a business still has on its way. */
public final class Waiting {

    private Waiting() {}

    /** Waits until all events and mails of a business are out, and all its visits looked at; between two stages of it they are nowhere for a moment. */
    public static void untilAllIsTold(Platform platform, Business business) {
        Awaitility.await("all mails of " + business.name())
                .atMost(Duration.ofSeconds(60))
                .during(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> onTheWay(platform, business) == 0);
    }

    private static long onTheWay(Platform platform, Business business) {
        return platform.database()
                .count(
                        """
                        select (select count(*) from platform.outbox where tenant_id = ? and sent_at is null)
                             + (select count(*) from engagement.message where tenant_id = ? and status = 'QUEUED')
                             + (select count(*) from engagement.reminder where tenant_id = ? and due_at <= (
                                    select max((message::json ->> 'occurredAt')::timestamptz) + interval '5 minutes'
                                    from platform.outbox where tenant_id = ?))
                        """,
                        business.tenantId(),
                        business.tenantId(),
                        business.tenantId(),
                        business.tenantId());
    }
}
