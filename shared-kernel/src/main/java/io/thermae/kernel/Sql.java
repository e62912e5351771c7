package io.thermae.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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

    /** Key under which a transaction collects what is to go together. */
    private static final Object COLLECTED = Sql.class.getName();

    /** Key under which a transaction remembers that it has changed something. */
    private static final Object CHANGED = Sql.class.getName() + ".changed";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** Looked up once: servers copy and search much for each look-up. */
    private volatile @Nullable DataSource source;

    /** What goes to the database in one round trip. */
    private record Together(List<String> statements, List<@Nullable Object> arguments) {
        Together() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Turns the current row into a value. */
    @FunctionalInterface
    public interface Row<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    /** Whether the running transaction has run a statement here that is no query. */
    boolean hasChangedSomething() {
        return isInTransaction() && transaction.getResource(CHANGED) != null;
    }

    /**
     * Sends what the work changes by {@link #later} in one round trip, when the work is done or asks the database for an
     * answer.
     *
     * @throws SqlFailed if the database refuses any of it: then nothing of the running transaction will stay
     */
    public <T extends @Nullable Object> T together(Supplier<T> work) {
        if (!isInTransaction() || transaction.getResource(COLLECTED) instanceof Together) {
            return work.get();
        }
        transaction.putResource(COLLECTED, new Together());
        try {
            T result = work.get();
            flush();
            return result;
        } finally {
            transaction.putResource(COLLECTED, false);
        }
    }

    /** Runs a statement of which nobody asks what it has done: inside {@link #together} with the others, else at once. */
    public void later(String sql, @Nullable Object... arguments) {
        Together collected = collected();
        if (collected == null) {
            run(sql, arguments);
        } else {
            collected.statements().add(sql.strip());
            collected.arguments().addAll(Arrays.asList(arguments));
        }
    }

    /**
     * Does the work, and takes back what it has written: only its answer stays. Locks are kept until the transaction ends.
     *
     * @throws SqlFailed if the database refuses any of it
     */
    public <T extends @Nullable Object> T undone(Supplier<T> work) {
        update("savepoint undone");
        try {
            T answer = work.get();
            flush();
            return answer;
        } finally {
            update("rollback to savepoint undone");
        }
    }

    /**
     * Does the work, or nothing of it: whatever it throws, what was written before stays, and the transaction goes on.
     *
     * @throws SqlFailed if the database refuses any of it
     */
    public <T extends @Nullable Object> T attempt(Supplier<T> work) {
        update("savepoint attempt");
        boolean done = false;
        try {
            T result = work.get();
            flush();
            done = true;
            return result;
        } finally {
            if (!done) {
                forget();
            }
            update(done ? "release savepoint attempt" : "rollback to savepoint attempt");
        }
    }

    /** All rows of a query, in the query's order. */
    public <T extends @Nullable Object> List<T> query(String sql, Row<T> row, @Nullable Object... arguments) {
        flush();
        RoundTrips.count();
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            return read(rows, row);
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** The first row of a query, if it has any. */
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) {
        return query(sql, row, arguments).stream().findFirst();
    }

    /**
     * Locks rows, and then reads, in one round trip. A query that locks and joins would do for nobody who has to wait: of the
     * locked row PostgreSQL then gives him what is there now, and of all other tables what was there before he waited
     * (PostgreSQL, 13.2.1). A statement of its own begins after that.
     *
     * @param lock a query whose rows nobody wants
     * @param arguments those of the lock, then those of the query
     */
    public <T extends @Nullable Object> List<T> queryLocked(
            String lock, String sql, Row<T> row, @Nullable Object... arguments) {
        flush();
        RoundTrips.count();
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = prepare(connection, lock.strip() + ";\n" + sql.strip(), arguments)) {
            statement.execute();
            statement.getMoreResults();
            try (ResultSet rows = statement.getResultSet()) {
                return read(rows, row);
            }
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** Runs a statement and returns the number of rows that it changed. */
    public int update(String sql, @Nullable Object... arguments) {
        flush();
        noteChange();
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    private static <T extends @Nullable Object> List<T> read(ResultSet rows, Row<T> row) throws SQLException {
        List<T> result = new ArrayList<>();
        while (rows.next()) {
            result.add(row.read(rows));
        }
        return result;
    }

    /** Sends what was collected: PostgreSQL's driver sends several statements at once, and waits once. */
    private void flush() {
        Together collected = collected();
        if (collected == null || collected.statements().isEmpty()) {
            return;
        }
        String all = String.join(";\n", collected.statements());
        @Nullable Object[] arguments = collected.arguments().toArray();
        collected.statements().clear();
        collected.arguments().clear();
        run(all, arguments);
    }

    /** Does without what was collected and not sent. */
    private void forget() {
        Together collected = collected();
        if (collected != null) {
            collected.statements().clear();
            collected.arguments().clear();
        }
    }

    private void run(String sql, @Nullable Object... arguments) {
        noteChange();
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            statement.execute();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    private void noteChange() {
        RoundTrips.count();
        if (isInTransaction()) {
            transaction.putResource(CHANGED, true);
        }
    }

    private @Nullable Together collected() {
        return isInTransaction() && transaction.getResource(COLLECTED) instanceof Together collected ? collected : null;
    }

    private boolean isInTransaction() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
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
        if (value instanceof Long[] numbers) {
            return connection.createArrayOf("bigint", numbers);
        }
        if (value instanceof Instant[] instants) {
            return connection.createArrayOf(
                    "timestamptz",
                    Arrays.stream(instants).map(Instant::toString).toArray());
        }
        return value;
    }

    private DataSource dataSource() {
        DataSource known = source;
        if (known == null) {
            known = dataSource(DATA_SOURCE);
            source = known;
        }
        return known;
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
