package io.thermae.engagement.push;

import io.thermae.engagement.api.PushSubscriptionView;
import io.thermae.engagement.api.PushSubscriptions.Draft;
import io.thermae.engagement.message.BrowserSubscriptions;
import io.thermae.kernel.Ids;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sha256;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.SealedSubscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The subscriptions of people of the caller's tenant. */
@ApplicationScoped
public class StoredSubscriptions implements BrowserSubscriptions {

    @Inject
    Sql sql;

    @Inject
    SealedSubscriptions sealed;

    @Inject
    Clock clock;

    /**
     * A subscription, as far as one knows to whom something is to be pushed.
     *
     * @param host whose push service it is at
     */
    public record Target(UUID id, UUID userId, UUID sessionId, String host) {}

    /** Nobody else adds one before the transaction ends. */
    void lock() {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('pushes ' || platform.current_tenant()::text, 0))",
                row -> "");
    }

    /** The subscription of a browser, whosoever it is. */
    Optional<Target> at(String endpoint) {
        return sql.first(
                "select * from engagement.push_subscription where endpoint_digest = ?",
                StoredSubscriptions::target,
                Sha256.hex(endpoint));
    }

    long count(UUID userId) {
        return sql.query(
                        "select count(*) from engagement.push_subscription where user_id = ?",
                        row -> row.getLong(1),
                        userId)
                .get(0);
    }

    UUID insert(UUID userId, UUID sessionId, URI endpoint, Draft draft) {
        UUID id = Ids.next();
        sql.update(
                """
                insert into engagement.push_subscription
                    (id, user_id, session_id, host, endpoint_digest, sealed_subscription, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                userId,
                sessionId,
                endpoint.getHost(),
                Sha256.hex(draft.endpoint()),
                close(id, draft),
                clock.instant());
        return id;
    }

    /** The same browser of the same person, with other keys perhaps. */
    void update(UUID id, UUID sessionId, Draft draft) {
        sql.update(
                "update engagement.push_subscription set session_id = ?, sealed_subscription = ? where id = ?",
                sessionId,
                close(id, draft),
                id);
    }

    List<PushSubscriptionView> list(UUID userId, Portion portion) {
        return sql.query(
                """
                select * from engagement.push_subscription
                where user_id = ? and (?::uuid is null or id > ?) order by id limit ?
                """,
                StoredSubscriptions::view,
                userId,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    Optional<PushSubscriptionView> find(UUID userId, UUID id) {
        return sql.first(
                "select * from engagement.push_subscription where user_id = ? and id = ?",
                StoredSubscriptions::view,
                userId,
                id);
    }

    /** Where a person's browser takes pushes; empty if it is his no more. */
    Optional<Browser> open(UUID userId, UUID id) {
        return sql.first(
                "select * from engagement.push_subscription where user_id = ? and id = ?",
                row -> {
                    String[] parts = sealed.open(id, row.getString("sealed_subscription"))
                            .split(" ");
                    return new Browser(
                            id,
                            row.getObject("session_id", UUID.class),
                            URI.create(parts[0]),
                            KeysPolicy.octets(parts[1]),
                            KeysPolicy.octets(parts[2]));
                },
                userId,
                id);
    }

    /** All of these people. */
    List<Target> of(Collection<UUID> people) {
        return sql.query(
                "select * from engagement.push_subscription where user_id = any (?) order by id",
                StoredSubscriptions::target,
                (Object) people.toArray(UUID[]::new));
    }

    /** All of the business's. */
    public List<Target> all() {
        return sql.query("select * from engagement.push_subscription order by id", StoredSubscriptions::target);
    }

    @Override
    public void delete(UUID id) {
        sql.update("delete from engagement.push_subscription where id = ?", id);
    }

    /** Forgets those of people. */
    public void forget(UUID[] people) {
        sql.update("delete from engagement.push_subscription where user_id = any (?)", (Object) people);
    }

    /** No part of it has a space: it is an address, and base64url. */
    private String close(UUID id, Draft draft) {
        return sealed.close(id, draft.endpoint() + " " + draft.p256dh() + " " + draft.auth());
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getString("host"));
    }

    private static PushSubscriptionView view(ResultSet row) throws SQLException {
        return new PushSubscriptionView(
                row.getObject("id", UUID.class),
                row.getString("host"),
                row.getObject("session_id", UUID.class),
                Timestamps.of(row, "created_at"));
    }
}
