package io.thermae.engagement.webhook;

import static io.thermae.engagement.webhook.StoredWebhooks.instantOrNull;

import io.thermae.engagement.api.DeliveryStatus;
import io.thermae.engagement.api.WebhookDeliveries.Filter;
import io.thermae.engagement.api.WebhookDeliveryView;
import io.thermae.engagement.api.WebhookEventType;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deliveries of the caller's tenant. */
@ApplicationScoped
public class StoredDeliveries {

    private static final String SELECT = "select d.* from engagement.webhook_delivery d ";

    /** What begins anew. */
    private static final String AGAIN =
            """
            update engagement.webhook_delivery
            set status = 'WAITING', delivered_at = null, due_at = ?, claimed = false, claim = claim + 1, attempts = 0
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** What is brought. */
    record Matter(
            UUID eventId, WebhookEventType type, UUID subjectId, long position, Instant occurredAt, String payload) {}

    /**
     * Puts something down for a webhook, unless it was put down before; it goes with the next statement that is waited for.
     *
     * @param due not to be brought before
     */
    UUID insert(UUID webhookId, Matter matter, Instant due) {
        UUID id = Ids.next();
        sql.later(
                """
                insert into engagement.webhook_delivery (id, webhook_id, event_id, event_type, subject_id, position,
                    occurred_at, payload, due_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, webhook_id, event_id) do nothing
                """,
                id,
                webhookId,
                matter.eventId(),
                matter.type().wireName(),
                matter.subjectId(),
                matter.position(),
                matter.occurredAt(),
                matter.payload(),
                due,
                clock.instant());
        return id;
    }

    List<WebhookDeliveryView> list(UUID webhookId, Filter filter, Portion portion) {
        DeliveryStatus status = filter.status();
        return sql.query(
                SELECT
                        + """
                        where d.webhook_id = ? and (?::uuid is null or d.id < ?)
                          and (?::text is null or d.status = ?) and (?::text is null or d.event_type = ?)
                          and (?::uuid is null or d.subject_id = ?)
                          and (?::timestamptz is null or d.occurred_at >= ?)
                          and (?::timestamptz is null or d.occurred_at < ?)
                        order by d.id desc limit ?
                        """,
                row -> view(row, false),
                webhookId,
                portion.after(),
                portion.after(),
                status == null ? null : status.name(),
                status == null ? null : status.name(),
                filter.eventType(),
                filter.eventType(),
                filter.subjectId(),
                filter.subjectId(),
                filter.from(),
                filter.from(),
                filter.to(),
                filter.to(),
                portion.limit());
    }

    Optional<WebhookDeliveryView> find(UUID webhookId, UUID id) {
        return sql.first(SELECT + "where d.webhook_id = ? and d.id = ?", row -> view(row, true), webhookId, id);
    }

    /** One is brought again; one that waits is tried now, unless a node is at it. */
    void again(UUID id) {
        sql.update(
                AGAIN + "where id = ? and not (status = 'WAITING' and claimed and due_at > ?)",
                clock.instant(),
                id,
                clock.instant());
    }

    /** All that do not wait, but for pings: what was a test is over. Returns how many. */
    int again(UUID webhookId, Instant from, Instant to, @Nullable DeliveryStatus status) {
        return sql.update(
                AGAIN
                        + """
                        where webhook_id = ? and occurred_at >= ? and occurred_at < ? and status <> 'WAITING'
                          and event_type <> ? and (?::text is null or status = ?)
                        """,
                clock.instant(),
                webhookId,
                from,
                to,
                WebhookEventType.PING.wireName(),
                status == null ? null : status.name(),
                status == null ? null : status.name());
    }

    /**
     * What waits begins anew, all of it now, since it goes elsewhere: also what a node is at, of which nothing is written down
     * any more. What the former receiver answers says nothing of the new one.
     */
    void againAllElsewhere(UUID webhookId) {
        sql.update(AGAIN + "where webhook_id = ? and status = 'WAITING'", clock.instant(), webhookId);
    }

    /**
     * What waits begins anew, all of it now, unless a node is at it; so does what was given up since the receiver fails.
     *
     * @param failingSince null if it does not
     */
    void againAllThatWait(UUID webhookId, @Nullable Instant failingSince) {
        sql.update(
                AGAIN
                        + """
                        where webhook_id = ?
                          and (status = 'WAITING' and not (claimed and due_at > ?)
                               or status = 'GIVEN_UP' and event_type <> ? and attempted_at >= ?::timestamptz)
                        """,
                clock.instant(),
                webhookId,
                clock.instant(),
                WebhookEventType.PING.wireName(),
                failingSince);
    }

    private static WebhookDeliveryView view(ResultSet row, boolean whole) throws SQLException {
        DeliveryStatus status = DeliveryStatus.valueOf(row.getString("status"));
        return new WebhookDeliveryView(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getObject("subject_id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                status,
                row.getInt("attempts"),
                instantOrNull(row, "attempted_at"),
                row.getObject("http_status", Integer.class),
                row.getString("failure"),
                row.getObject("duration_ms", Integer.class),
                status == DeliveryStatus.WAITING ? instantOrNull(row, "due_at") : null,
                instantOrNull(row, "delivered_at"),
                whole ? row.getString("payload") : null);
    }
}
