package io.thermae.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL on the application's data source, inside the running transaction: for doors, settings, the outbox and the
 * reads that are too wide for entities. Values are always parameters.
 */
@ApplicationScoped
public class Sql {

    /** JNDI name of the data source that logs in as the role that owns nothing. */
    public static final String DATA_SOURCE = "jdbc/thermae";

    /** Turns the current row into a value. */
    @FunctionalInterface
    public interface Row<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query, in the query's order. */
    public <T extends @Nullable Object> List<T> query(String sql, Row<T> row, @Nullable Object... arguments) {
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(row.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** The first row of a query, if it has any. */
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) {
        return query(sql, row, arguments).stream().findFirst();
    }

    /** Runs a statement and returns the number of rows that it changed. */
    public int update(String sql, @Nullable Object... arguments) {
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, parameter(connection, arguments[i]));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof UUID[] ids) {
            return connection.createArrayOf("uuid", ids);
        }
        if (value instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        return value;
    }

    private static DataSource dataSource() {
        return dataSource(DATA_SOURCE);
    }

    /** Looks a data source up by the plain name that works on every server; the names are constants of ours. */
    @SuppressWarnings("BanJNDI")
    static DataSource dataSource(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no data source " + name, e);
        }
    }
}
