package io.thermae.engagement.webhook;

import io.thermae.engagement.api.WebhookEventType;
import io.thermae.engagement.api.WebhookStatus;
import io.thermae.kernel.CurrentCaller;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import io.thermae.tenancy.api.OwnBusiness;
import io.thermae.tenancy.api.SealedWebhooks;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Claims what one business has to be brought outside. A webhook is claimed from by one node at a time, since its share is one
 * of all nodes.
 */
@Stateless
@PermitAll
@TenantTransaction
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueDeliveries {

    /** How many deliveries of one webhook are under way at most, on all nodes. */
    static final int SHARE = 3;

    /** Beside what an attempt is allowed itself: then a node that has claimed it and died has had its time. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration CLOSED_BUSINESS_WAITS = Duration.ofMinutes(15);

    private static final String LOCK =
            "select webhook_id from engagement.webhook_health where look_at <= ? order by look_at for update skip locked";

    /** After the lock: with an address that was changed just before, not with the one that it had when that began. */
    private static final String LOCKED =
            """
            select w.*, h.failures, h.failing_since, h.closed_until
            from engagement.webhook_health h join engagement.webhook w on w.id = h.webhook_id
            where h.webhook_id = any (?) order by h.look_at
            """;

    /**
     * The first of each visit. As a value and not as an anti join: that compares all that waits with all that waits, which is what
     * there is much of when a receiver comes back; this ends as soon as there are enough.
     */
    private static final String CLAIM =
            """
            with due as (
                select d.id from engagement.webhook_delivery d
                where d.webhook_id = ? and d.status = 'WAITING' and d.due_at <= ? and (? or d.event_type = ?)
                  and d.position = (select min(e.position) from engagement.webhook_delivery e
                                    where e.webhook_id = d.webhook_id and e.status = 'WAITING'
                                      and e.subject_id = d.subject_id)
                order by d.due_at, d.id limit ?)
            update engagement.webhook_delivery d set due_at = ?, claimed = true, claim = d.claim + 1
            from due where d.id = due.id
            returning d.id, d.claim, d.event_id, d.event_type, d.attempts, d.payload
            """;

    @Inject
    Sql sql;

    @Inject
    SealedWebhooks sealed;

    @Inject
    StoredWebhooks webhooks;

    @Inject
    OwnBusiness ownBusiness;

    @Inject
    WebhookSettings settings;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** @param ready empty if its address or its secret cannot be opened any more */
    private record Locked(UUID id, Optional<Ready> ready) {}

    /** A webhook of which this transaction has the claims. */
    private record Ready(UUID id, WebhookStatus status, Health health, URI address, List<String> secrets) {}

    /**
     * Takes some that are due, which nobody else takes meanwhile. A business that is suspended waits.
     *
     * @param room for how many this node has hands
     */
    public List<Claimed> claim(Room room) {
        Instant now = clock.instant();
        boolean open = ownBusiness
                .known()
                .filter(business -> business.status().isPublic())
                .isPresent();
        if (!open) {
            sql.update(
                    "update engagement.webhook_health set look_at = ? where look_at <= ?",
                    now.plus(CLOSED_BUSINESS_WAITS),
                    now);
            return List.of();
        }
        UUID[] due = sql.query(LOCK, row -> row.getObject(1, UUID.class), now).toArray(UUID[]::new);
        if (due.length == 0) {
            return List.of();
        }
        List<Claimed> claimed = new ArrayList<>();
        Room left = room;
        for (Locked webhook : sql.query(LOCKED, row -> locked(row, now), (Object) due)) {
            if (webhook.ready().isEmpty()) {
                giveUp(webhook.id());
            } else if (left.all() > 0) {
                Ready ready = webhook.ready().get();
                List<Claimed> ofIt = claim(ready, left.of(ready.health().isFailing()), now);
                left = left.without(ofIt.size(), ready.health().isFailing());
                claimed.addAll(ofIt);
            }
        }
        return claimed;
    }

    /** Until somebody writes its address anew, or has another secret made: the other webhooks do not wait for that. */
    private void giveUp(UUID webhook) {
        webhooks.fail(webhook);
        lookAt(webhook, null);
    }

    private List<Claimed> claim(Ready webhook, int free, Instant now) {
        if (free == 0) {
            // others who fail have all hands that such may have, for so long at most; the door finds who does not fail
            // instead
            lookAt(webhook.id(), now.plus(settings.timeout()));
            return List.of();
        }
        int share = share(webhook, now);
        // what somebody tests is brought in any case
        int most = Math.min(free, Math.max(1, share));
        Instant until = now.plus(settings.timeout()).plus(LEASE);
        List<Claimed> claimed = sql.query(
                CLAIM,
                row -> claimed(row, webhook),
                webhook.id(),
                now,
                share > 0,
                WebhookEventType.PING.wireName(),
                most,
                until);
        if (claimed.size() < most) {
            lookAgain(webhook, now);
        } else if (share > 0 && most == share) {
            // whoever brings one of them looks sooner
            lookAt(webhook.id(), until);
        }
        return claimed;
    }

    /** How much of it may be claimed besides a ping. Counted after the lock, so that what others have claimed is seen. */
    private int share(Ready webhook, Instant now) {
        if (webhook.status() != WebhookStatus.ACTIVE) {
            return 0;
        }
        int underWay = sql.query(
                        """
                        select count(*) from engagement.webhook_delivery
                        where webhook_id = ? and status = 'WAITING' and claimed and due_at > ?
                        """,
                        row -> row.getInt(1),
                        webhook.id(),
                        now)
                .get(0);
        return Math.max(0, webhook.health().share(now, SHARE) - underWay);
    }

    /** All that could be claimed is: the next one is due, or a lease ends, or the circuit opens at the moment. */
    private void lookAgain(Ready webhook, Instant now) {
        if (webhook.status() != WebhookStatus.ACTIVE) {
            lookAt(webhook.id(), null);
        } else if (webhook.health().isClosed(now)) {
            lookAt(webhook.id(), webhook.health().closedUntil());
        } else {
            sql.update(
                    """
                    update engagement.webhook_health h
                    set look_at = coalesce((select min(d.due_at) from engagement.webhook_delivery d
                                            where d.webhook_id = h.webhook_id and d.status = 'WAITING' and d.due_at > ?),
                                           'infinity')
                    where h.webhook_id = ?
                    """,
                    now,
                    webhook.id());
        }
    }

    private void lookAt(UUID webhook, @Nullable Instant at) {
        sql.update(
                """
                update engagement.webhook_health set look_at = coalesce(?::timestamptz, 'infinity') where webhook_id = ?
                """,
                at,
                webhook);
    }

    private Locked locked(ResultSet row, Instant now) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<String> address = sealed.open(id, row.getString("sealed_address"));
        Optional<String> secret = sealed.open(id, row.getString("sealed_secret"));
        if (address.isEmpty() || secret.isEmpty()) {
            return new Locked(id, Optional.empty());
        }
        List<String> secrets = new ArrayList<>();
        secrets.add(secret.get());
        Instant oldUntil = StoredWebhooks.instantOrNull(row, "old_secret_until");
        if (oldUntil != null && now.isBefore(oldUntil)) {
            sealed.open(id, row.getString("sealed_old_secret")).ifPresent(secrets::add);
        }
        return new Locked(
                id,
                Optional.of(new Ready(
                        id,
                        WebhookStatus.valueOf(row.getString("status")),
                        StoredWebhooks.health(row),
                        URI.create(address.get()),
                        List.copyOf(secrets))));
    }

    private Claimed claimed(ResultSet row, Ready webhook) throws SQLException {
        return new Claimed(
                caller.tenant().value(),
                webhook.id(),
                row.getObject("id", UUID.class),
                row.getLong("claim"),
                webhook.health().isFailing(),
                row.getObject("event_id", UUID.class),
                row.getString("event_type").equals(WebhookEventType.PING.wireName()),
                row.getInt("attempts"),
                row.getString("payload"),
                webhook.address(),
                webhook.secrets());
    }
}
