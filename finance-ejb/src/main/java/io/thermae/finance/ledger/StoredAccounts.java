package io.thermae.finance.ledger;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.AccountView;
import io.thermae.kernel.ErrorCode;
import io.thermae.kernel.Portion;
import io.thermae.kernel.RuleBroken;
import io.thermae.kernel.Sql;
import io.thermae.kernel.SqlFailed;
import io.thermae.kernel.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts of the caller's tenant. */
@ApplicationScoped
public class StoredAccounts {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String SELECT =
            """
            select a.*, array(select r.role from finance.account_role r where r.account_id = a.id order by r.role) as roles
            from finance.account a
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    List<AccountView> list(Portion portion) {
        return sql.query(
                SELECT
                        + """
                        where ?::uuid is null or a.code > (select o.code from finance.account o where o.id = ?)
                        order by a.code limit ?
                        """,
                StoredAccounts::view,
                portion.after(),
                portion.after(),
                portion.limit());
    }

    Optional<AccountView> find(UUID id) {
        return sql.first(SELECT + "where a.id = ?", StoredAccounts::view, id);
    }

    /**
     * One, locked until the transaction ends; together with which roles are played by whom: what is posted meanwhile waits for
     * nothing.
     */
    Optional<AccountView> lock(UUID id) {
        lockChart();
        return sql.first(
                        "select id from finance.account where id = ? for no key update",
                        row -> row.getObject(1, UUID.class),
                        id)
                .flatMap(this::find);
    }

    /** Nobody else changes accounts before the transaction ends. */
    void lockChart() {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended('chart ' || platform.current_tenant()::text, 0))",
                row -> "");
    }

    long count() {
        return sql.query("select count(*) from finance.account", row -> row.getLong(1))
                .get(0);
    }

    /** @throws RuleBroken {@code ACCOUNT_CODE_TAKEN} */
    void insert(UUID id, String code, String name, AccountKind kind) {
        unlessTaken(() -> sql.update(
                "insert into finance.account (id, code, name, kind, created_at) values (?, ?, ?, ?, ?)",
                id,
                code,
                name,
                kind.name(),
                clock.instant()));
    }

    /** @throws RuleBroken {@code ACCOUNT_CODE_TAKEN} */
    void update(UUID id, String code, String name) {
        unlessTaken(() -> sql.update(
                "update finance.account set code = ?, name = ?, version = version + 1 where id = ?", code, name, id));
    }

    void archive(UUID id) {
        sql.update(
                "update finance.account set archived_at = ?, version = version + 1 where id = ?", clock.instant(), id);
    }

    /** To an editor both accounts are other versions then. */
    void play(UUID id, AccountRole role) {
        sql.update(
                """
                update finance.account set version = version + 1
                where id = ? or id = (select r.account_id from finance.account_role r where r.role = ?)
                """,
                id,
                role.name());
        sql.update(
                """
                insert into finance.account_role (role, account_id) values (?, ?)
                on conflict (tenant_id, role) do update set account_id = excluded.account_id
                """,
                role.name(),
                id);
    }

    /** Those of the accounts that are there, and whether each is archived. */
    List<Known> known(List<UUID> ids) {
        return sql.query(
                "select id, archived_at is not null from finance.account where id = any (?)",
                row -> new Known(row.getObject(1, UUID.class), row.getBoolean(2)),
                (Object) ids.stream().distinct().toArray(UUID[]::new));
    }

    record Known(UUID id, boolean archived) {}

    private static void unlessTaken(Runnable write) {
        try {
            write.run();
        } catch (SqlFailed e) {
            throw SqlFailed.sqlState(e).filter(UNIQUE_VIOLATION::equals).isPresent()
                    ? new RuleBroken(ErrorCode.ACCOUNT_CODE_TAKEN)
                    : e;
        }
    }

    private static AccountView view(ResultSet row) throws SQLException {
        return new AccountView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                AccountKind.valueOf(row.getString("kind")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(AccountRole::valueOf)
                        .toList(),
                Timestamps.orNull(row, "archived_at"),
                row.getLong("version"));
    }
}
