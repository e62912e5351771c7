package io.thermae.tenancy.session;

import io.thermae.kernel.Portion;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.Device;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The stored sessions, within the open tenant. */
@ApplicationScoped
public class StoredSessions {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "thermae.token.refresh-days")
    int refreshDays;

    /** A session that lives. */
    record Stored(UUID id, String device, String address, Instant createdAt, Instant lastUsedAt) {}

    void open(UUID id, UUID userId, Device device) {
        Instant now = clock.instant();
        sql.update(
                """
                insert into tenancy.session (id, user_id, device, address, created_at, last_used_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                userId,
                DeviceName.of(device.userAgent()),
                device.address(),
                now,
                now);
    }

    /** The person's second factor is somebody else's matter in this session. */
    void proveElsewhere(UUID id) {
        sql.update("update tenancy.session set proved_elsewhere = true where id = ?", id);
    }

    void use(UUID id, Device device) {
        sql.update(
                "update tenancy.session set last_used_at = ?, address = ?, device = ? where id = ?",
                clock.instant(),
                device.address(),
                DeviceName.of(device.userAgent()),
                id);
    }

    /** Those that have neither been ended nor left alone for so long that their refresh tokens have expired. */
    List<Stored> livingOf(UUID userId, Portion portion) {
        Instant now = clock.instant();
        return sql.query(
                """
                select id, device, address, created_at, last_used_at from tenancy.session
                where user_id = ? and ended_at is null and last_used_at > ?
                  and not exists (select 1 from tenancy.impersonation i where i.id = session.id and i.ends_at <= ?)
                  and (?::uuid is null or (last_used_at, id) < (select c.last_used_at, c.id from tenancy.session c
                                                                where c.id = ? and c.user_id = ?))
                order by last_used_at desc, id desc
                limit ?
                """,
                StoredSessions::stored,
                userId,
                now.minus(Duration.ofDays(refreshDays)),
                now,
                portion.after(),
                portion.after(),
                userId,
                portion.limit());
    }

    void end(UUID id) {
        sql.update("update tenancy.session set ended_at = ? where id = ? and ended_at is null", clock.instant(), id);
    }

    /** Whether the person had such a session. */
    boolean end(UUID id, UUID userId) {
        return sql.update(
                        "update tenancy.session set ended_at = ? where id = ? and user_id = ? and ended_at is null",
                        clock.instant(),
                        id,
                        userId)
                == 1;
    }

    void endOthers(UUID userId, UUID kept) {
        sql.update(
                "update tenancy.session set ended_at = ? where user_id = ? and id <> ? and ended_at is null",
                clock.instant(),
                userId,
                kept);
    }

    /** Ends all sessions of a person: they are dead at the next request, on every node. */
    public void endAllOf(UUID userId) {
        sql.update(
                "update tenancy.session set ended_at = ? where user_id = ? and ended_at is null",
                clock.instant(),
                userId);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                row.getString("device"),
                row.getString("address"),
                Timestamps.of(row, "created_at"),
                Timestamps.of(row, "last_used_at"));
    }
}
