package io.thermae.tenancy.permission;

import io.thermae.kernel.Sql;
import io.thermae.kernel.Timestamps;
import io.thermae.tenancy.api.Addressee;
import io.thermae.tenancy.api.Permission;
import io.thermae.tenancy.api.PermissionRequests.Request;
import io.thermae.tenancy.api.PermissionRequests.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored requests of the open tenant; those for permissions of another version are not there. */
@ApplicationScoped
public class StoredRequests {

    private static final String SELECT =
            """
            select r.*, u.first_name || ' ' || u.last_name as user_name
            from tenancy.permission_request r join tenancy.app_user u on u.id = r.user_id
            where r.permission = any (?)
            """;

    @Inject
    Sql sql;

    /** What mails need to know of the business. */
    record Business(String name, String timeZone) {}

    /** False if the person is waiting for the same permission already. */
    boolean insert(UUID id, UUID userId, Permission permission, String reason, Instant now) {
        return sql.update(
                        """
                        insert into tenancy.permission_request (id, user_id, permission, reason, created_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, user_id, permission) where status = 'PENDING' do nothing
                        """,
                        id,
                        userId,
                        permission.name(),
                        reason,
                        now)
                == 1;
    }

    Optional<Request> find(UUID id) {
        return sql.first(SELECT + " and r.id = ?", StoredRequests::request, PermissionPolicy.names(), id);
    }

    /** The request, locked until the transaction ends. */
    Optional<Request> lock(UUID id) {
        sql.query("select 1 from tenancy.permission_request where id = ? for update", row -> true, id);
        return find(id);
    }

    void decide(UUID id, Status status, UUID by, Instant now, @Nullable Instant until, @Nullable String answer) {
        sql.update(
                """
                update tenancy.permission_request
                set status = ?, decided_by = ?, decided_at = ?, until = ?, answer = ?, version = version + 1
                where id = ?
                """,
                status.name(),
                by,
                now,
                until,
                answer,
                id);
    }

    /**
     * Requests, newest first.
     *
     * @param person whose own are shown; null for all
     * @param branches in which somebody works whose requests are shown too; null for none
     */
    List<Request> list(
            @Nullable Status status,
            @Nullable UUID before,
            int limit,
            @Nullable UUID person,
            UUID @Nullable [] branches) {
        return sql.query(
                SELECT
                        + """
                         and (?::text is null or r.status = ?)
                           and (?::uuid is null or r.id < ?)
                           and (?::uuid is null or r.user_id = ?
                                or exists (select 1 from tenancy.user_branch b
                                           where b.user_id = r.user_id and b.branch_id = any (?::uuid[])))
                         order by r.id desc
                         limit ?
                        """,
                StoredRequests::request,
                PermissionPolicy.names(),
                status == null ? null : status.name(),
                status == null ? null : status.name(),
                before,
                before,
                person,
                person,
                branches,
                limit);
    }

    /** The active owners, and the active managers of a person's branches, but for the person. */
    List<Addressee> decidersOf(UUID userId) {
        return sql.query(
                """
                select u.first_name || ' ' || u.last_name as name, u.email, u.language, u.time_zone
                from tenancy.app_user u
                where u.status = 'ACTIVE' and u.id <> ?
                  and (u.role = 'OWNER'
                       or (u.role = 'MANAGER'
                           and exists (select 1 from tenancy.user_branch m join tenancy.user_branch b
                                           on b.branch_id = m.branch_id
                                       where m.user_id = u.id and b.user_id = ?)))
                order by u.id
                """,
                row -> new Addressee(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("language"),
                        row.getString("time_zone")),
                userId,
                userId);
    }

    Business business() {
        return sql.query(
                        "select name, time_zone from tenancy.tenant",
                        row -> new Business(row.getString("name"), row.getString("time_zone")))
                .get(0);
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("user_name"),
                Permission.valueOf(row.getString("permission")),
                row.getString("reason"),
                Status.valueOf(row.getString("status")),
                Timestamps.of(row, "created_at"),
                Timestamps.orNull(row, "decided_at"),
                row.getObject("decided_by", UUID.class),
                Timestamps.orNull(row, "until"),
                row.getString("answer"),
                row.getLong("version"));
    }
}
