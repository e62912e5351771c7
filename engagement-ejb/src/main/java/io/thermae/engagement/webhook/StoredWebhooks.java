package io.thermae.engagement.webhook;

import io.thermae.engagement.api.WebhookStatus;
import io.thermae.engagement.api.WebhookView;
import io.thermae.engagement.api.Webhooks.Draft;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.tenancy.api.SealedWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks of the caller's tenant, and how they do. Whoever locks a webhook, its health and its deliveries does it in this
 * order.
 */
@ApplicationScoped
public class StoredWebhooks {

    private static final String SELECT =
            """
            select w.*, h.failures, h.failing_since,
                   (select count(*) from engagement.webhook_delivery d
                    where d.webhook_id = w.id and d.status = 'WAITING') as waiting
            from engagement.webhook w join engagement.webhook_health h on h.webhook_id = w.id
            """;

    @Inject
    Sql sql;

    @Inject
    SealedWebhooks sealed;

    @Inject
    Clock clock;

    /** How many there are; nobody else adds or removes one before the transaction ends. */
    long lockAndCount() {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('webhooks ' || platform.current_tenant()::text, 0))",
                row -> "");
        return sql.query("select count(*) from engagement.webhook", row -> row.getLong(1))
                .get(0);
    }

    void insert(UUID id, Draft draft, URI address, String secret) {
        sql.update(
                """
                insert into engagement.webhook (id, name, host, sealed_address, event_types, sealed_secret, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                draft.name().strip(),
                address.getHost(),
                sealed.close(id, address.toString()),
                draft.eventTypes().toArray(String[]::new),
                sealed.close(id, secret),
                clock.instant());
        sql.update("insert into engagement.webhook_health (webhook_id) values (?)", id);
    }

    void update(UUID id, Draft draft, URI address) {
        sql.update(
                """
                update engagement.webhook
                set name = ?, host = ?, sealed_address = ?, event_types = ?, version = version + 1 where id = ?
                """,
                draft.name().strip(),
                address.getHost(),
                sealed.close(id, address.toString()),
                draft.eventTypes().toArray(String[]::new),
                id);
    }

    /** @param oldUntil until when the secret that it has now signs too; null if it does not any more */
    void replaceSecret(UUID id, String secret, @Nullable Instant oldUntil) {
        sql.update(
                """
                update engagement.webhook
                set sealed_old_secret = case when ?::timestamptz is null then null else sealed_secret end,
                    old_secret_until = ?, sealed_secret = ?, version = version + 1 where id = ?
                """,
                oldUntil,
                oldUntil,
                sealed.close(id, secret),
                id);
    }

    /** What people say: to an editor it is another version. */
    void setStatus(UUID id, WebhookStatus status) {
        sql.update("update engagement.webhook set status = ?, version = version + 1 where id = ?", status.name(), id);
    }

    /** What the platform says, in which no editor is in the way. */
    void fail(UUID id) {
        sql.update("update engagement.webhook set status = 'FAILED' where id = ? and status = 'ACTIVE'", id);
    }

    void delete(UUID id) {
        sql.update("delete from engagement.webhook where id = ?", id);
    }

    List<WebhookView> list(Portion portion) {
        return sql.query(
                SELECT + "where ?::uuid is null or w.id > ? order by w.id limit ?",
                this::view,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    Optional<WebhookView> find(UUID id) {
        return sql.first(SELECT + "where w.id = ?", this::view, id);
    }

    /** One, locked until the transaction ends. */
    Optional<WebhookView> lock(UUID id) {
        return lockStatus(id).flatMap(status -> find(id));
    }

    /** As {@link #lock}, without counting what waits. */
    Optional<WebhookStatus> lockStatus(UUID id) {
        return sql.first(
                "select status from engagement.webhook where id = ? for no key update",
                row -> WebhookStatus.valueOf(row.getString(1)),
                id);
    }

    /** Those that want to know of events of a type, the paused ones too. */
    List<UUID> wanting(String eventType) {
        return sql.query(
                "select id from engagement.webhook where ? = any (event_types) order by id",
                row -> row.getObject(1, UUID.class),
                eventType);
    }

    /** How a webhook does, locked until the transaction ends. */
    Optional<Health> lockHealth(UUID id) {
        return sql.first(
                "select * from engagement.webhook_health where webhook_id = ? for update", StoredWebhooks::health, id);
    }

    /** @param lookAt when there may be something to bring; null if there is nothing to be looked for */
    void write(UUID id, Health health, @Nullable Instant lookAt) {
        sql.update(
                """
                update engagement.webhook_health
                set failures = ?, failing_since = ?, closed_until = ?, look_at = coalesce(?::timestamptz, 'infinity')
                where webhook_id = ?
                """,
                health.failures(),
                health.failingSince(),
                health.closedUntil(),
                lookAt,
                id);
    }

    /**
     * There may be something to bring now, or as soon as that is possible. Until the transaction ends nobody claims anything of
     * them, so what it has put there is not overlooked.
     */
    void wake(Collection<UUID> ids) {
        UUID[] all = ids.toArray(UUID[]::new);
        sql.query(
                "select 1 from engagement.webhook_health where webhook_id = any (?) order by webhook_id for update",
                row -> row.getInt(1),
                (Object) all);
        Instant now = clock.instant();
        sql.update(
                """
                update engagement.webhook_health set look_at = least(look_at, greatest(?::timestamptz, closed_until))
                where webhook_id = any (?)
                """,
                now,
                all);
    }

    static Health health(ResultSet row) throws SQLException {
        return new Health(
                row.getInt("failures"), instantOrNull(row, "failing_since"), instantOrNull(row, "closed_until"));
    }

    private WebhookView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant until = instantOrNull(row, "old_secret_until");
        return new WebhookView(
                id,
                row.getString("name"),
                sealed.open(id, row.getString("sealed_address")).orElse(null),
                List.of((String[]) row.getArray("event_types").getArray()),
                WebhookStatus.valueOf(row.getString("status")),
                until != null && until.isAfter(clock.instant()) ? until : null,
                row.getInt("failures"),
                instantOrNull(row, "failing_since"),
                row.getLong("waiting"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
