package io.thermae.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** What a business still has on its way. */
public final class Waiting {

    private Waiting() {}

    /**
     * Waits until all events and mails of a business are out, and all its visits looked at. Each stage ends in the transaction
     * in which the next one begins, so nothing is nowhere in between; and what is not on its way then does not come.
     */
    public static void untilAllIsTold(Platform platform, Business business) {
        Awaitility.await("all mails of " + business.name())
                .atMost(Duration.ofMinutes(2))
                .until(() -> onTheWay(platform, business) == 0);
    }

    /** Holds that so many mails that fit have come to an address, and that no further one is on its way. */
    public static List<Mail> untilMailsAre(
            Platform platform, Business business, int number, String address, Predicate<Mail> wanted) {
        untilAllIsTold(platform, business);
        List<Mail> mails = platform.mailbox().of(address).mailsThatFit(wanted);
        assertThat(mails).as("mails for " + address).hasSize(number);
        return mails;
    }

    /**
     * A text message has a receipt yet to come, unless whose it was is erased: then nothing is noted of it any more. An event
     * that was sent is on its way until it was taken; one that nobody has taken after ten seconds is of a kind of which nobody
     * is told.
     */
    private static long onTheWay(Platform platform, Business business) {
        return platform.database()
                .count(
                        """
                        select (select count(*) from platform.outbox o where o.tenant_id = ? and o.sent_at is null)
                             + (select count(*) from platform.outbox o
                                where o.tenant_id = ? and o.queue in ('engagement.events', 'engagement.webhooks')
                                  and o.sent_at > clock_timestamp() - interval '10 seconds'
                                  and not exists (select 1 from platform.inbox i
                                                  where i.tenant_id = o.tenant_id and i.event_id = o.id))
                             + (select count(*) from engagement.message where tenant_id = ?
                                  and (status = 'QUEUED' or status = 'SENT' and channel = 'SMS' and recipient <> '***'))
                             + (select count(*) from engagement.reminder where tenant_id = ? and due_at <= (
                                    select max((message::json ->> 'occurredAt')::timestamptz) + interval '5 minutes'
                                    from platform.outbox where tenant_id = ?))
                        """,
                        business.tenantId(),
                        business.tenantId(),
                        business.tenantId(),
                        business.tenantId(),
                        business.tenantId());
    }
}
