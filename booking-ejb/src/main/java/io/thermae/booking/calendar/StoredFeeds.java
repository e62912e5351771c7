package io.thermae.booking.calendar;

import io.thermae.booking.api.CalendarFeedView;
import io.thermae.kernel.Portion;
import io.thermae.kernel.Sha256;
import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored feeds, and of whom they are. */
@ApplicationScoped
public class StoredFeeds {

    private static final String SELECT =
            """
            select f.*, u.used_at from booking.calendar_feed f
            left join booking.calendar_feed_use u on u.tenant_id = f.tenant_id and u.feed_id = f.id
            """;

    @Inject
    Sql sql;

    /**
     * A master who is not archived.
     *
     * @param worksIn his branches
     */
    record FeedMaster(UUID id, String name, Set<UUID> worksIn) {}

    void insert(CalendarFeedView feed, String secret) {
        sql.update(
                """
                insert into booking.calendar_feed (id, master_id, branch_id, client_names, secret_digest, made_by, created_at)
                values (?, ?::uuid, ?::uuid, ?, ?, ?, ?)
                """,
                feed.id(),
                feed.masterId(),
                feed.branchId(),
                feed.clientNames(),
                Sha256.of(secret),
                feed.madeBy(),
                feed.createdAt());
    }

    Optional<CalendarFeedView> withSecret(String secret) {
        return sql.first(SELECT + " where f.secret_digest = ?", StoredFeeds::feed, (Object) Sha256.of(secret));
    }

    /** By id, which is by age; of whom it was made by, or of everybody. */
    List<CalendarFeedView> list(Portion portion, @Nullable UUID madeBy) {
        return sql.query(
                SELECT
                        + """
                         where (?::uuid is null or f.made_by = ?::uuid) and (?::uuid is null or f.id > ?::uuid)
                         order by f.id limit ?
                        """,
                StoredFeeds::feed,
                madeBy,
                madeBy,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    /** @return whether there was one, made by him if somebody is named */
    boolean delete(UUID id, @Nullable UUID madeBy) {
        sql.update(
                """
                delete from booking.calendar_feed_use u using booking.calendar_feed f
                where f.id = u.feed_id and f.id = ? and (?::uuid is null or f.made_by = ?::uuid)
                """,
                id,
                madeBy,
                madeBy);
        return sql.update(
                        "delete from booking.calendar_feed where id = ? and (?::uuid is null or made_by = ?::uuid)",
                        id,
                        madeBy,
                        madeBy)
                > 0;
    }

    /** To the hour: a program that asks every minute is not to write every minute. */
    void use(UUID id, Instant now) {
        sql.update(
                """
                insert into booking.calendar_feed_use (feed_id, used_at) values (?, ?)
                on conflict (tenant_id, feed_id) do update set used_at = excluded.used_at
                where calendar_feed_use.used_at < excluded.used_at - interval '1 hour'
                """,
                id,
                now);
    }

    Optional<FeedMaster> master(UUID id) {
        return sql.first(
                """
                select m.id, m.first_name || ' ' || m.last_name as name,
                       array(select b.branch_id from booking.master_branch b where b.master_id = m.id) as works_in
                from booking.master m where m.id = ? and not m.archived
                """,
                row -> new FeedMaster(row.getObject("id", UUID.class), row.getString("name"), Set.of((UUID[])
                        row.getArray("works_in").getArray())),
                id);
    }

    private static CalendarFeedView feed(ResultSet row) throws SQLException {
        return new CalendarFeedView(
                row.getObject("id", UUID.class),
                row.getObject("master_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getBoolean("client_names"),
                row.getObject("made_by", UUID.class),
                Timestamps.of(row, "created_at"),
                Timestamps.orNull(row, "used_at"));
    }
}
