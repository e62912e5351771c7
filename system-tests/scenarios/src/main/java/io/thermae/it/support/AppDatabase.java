package io.thermae.it.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The platform's database in plain SQL, as the application sees it or as the superuser does. */
public final class AppDatabase {

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource application;
    private final DataSource superuser;

    /**
     * @param application logs in as the role that the application logs in as
     * @param superuser sees all
     */
    public AppDatabase(DataSource application, DataSource superuser) {
        this.application = application;
        this.superuser = superuser;
    }

    /** Works as the application, in no tenant's name; what was written is rolled back. */
    public <T extends @Nullable Object> T asApplication(Work<T> work) {
        return rolledBack(application, null, work);
    }

    /** Works as the application in the name of a tenant; what was written is rolled back. */
    public <T extends @Nullable Object> T asApplicationIn(UUID tenant, Work<T> work) {
        return rolledBack(application, tenant, work);
    }

    /** Works as the superuser, who sees all; what was written is rolled back. */
    public <T extends @Nullable Object> T asSuperuser(Work<T> work) {
        return rolledBack(superuser, null, work);
    }

    /** Changes rows as the superuser, for good: what else only time would do. Returns how many. */
    public int change(String sql, @Nullable Object... arguments) {
        try (Connection connection = superuser.getConnection()) {
            return update(connection, sql, arguments);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The first column of the first row, a number, as the superuser sees it. */
    public long count(String sql, @Nullable Object... arguments) {
        return asSuperuser(connection -> number(connection, sql, arguments));
    }

    /** The rows as the superuser sees them. */
    public List<Map<String, Object>> rows(String sql, @Nullable Object... arguments) {
        return asSuperuser(connection -> rows(connection, sql, arguments));
    }

    /**
     * A digest of each table's rows of a tenant: whether anything has changed. Figures of days and verifications are left out:
     * they are made whenever the clock says so.
     */
    public Map<String, String> digestsOf(UUID tenant) {
        return asSuperuser(connection -> {
            Map<String, String> digests = new TreeMap<>();
            List<Map<String, Object>> tables = rows(
                    connection,
                    """
                    select format('%I.%I', n.nspname, c.relname) as name
                    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                    where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and not c.relispartition
                      and n.nspname not in ('pg_catalog', 'information_schema') and c.relname not like 'statistics%'
                      and c.relname <> 'ledger_verification'
                    """);
            for (Map<String, Object> table : tables) {
                String name = String.valueOf(table.get("name"));
                List<Map<String, Object>> digest = rows(
                        connection,
                        "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from " + name
                                + " t where tenant_id = ?",
                        tenant);
                digests.put(name, String.valueOf(digest.get(0).get("digest")));
            }
            return digests;
        });
    }

    /** The first column of the first row, a number. */
    public static long number(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** All rows, each as names and values. */
    public static List<Map<String, Object>> rows(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<Map<String, Object>> result = new ArrayList<>();
            while (rows.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
                }
                result.add(row);
            }
            return result;
        }
    }

    /** Runs a statement and returns how many rows it changed. */
    public static int update(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private <T extends @Nullable Object> T rolledBack(DataSource user, @Nullable UUID tenant, Work<T> work) {
        try (Connection connection = user.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (tenant != null) {
                    number(connection, "select length(set_config('thermae.tenant', ?, true))", tenant.toString());
                }
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
