package io.thermae.bench;

import io.thermae.kernel.Ids;
import io.thermae.run.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the ledger asks of the database, without the server: the same rows, in the application's role, under row-level security,
 * with all triggers, or without all that makes a ledger of tables; and sums of lines, without what is kept beside them.
 */
final class PlainPosting implements AutoCloseable {

    private static final String ENTRY =
            """
            with entry as (
                insert into finance.journal_entry
                    (id, day, currency, document_kind, document_id, event, memo, line_count, posted_at)
                values (?, ?, 'EUR', 'manual', ?, 'RECORDED', 'Bench', 2, now()) returning id, day, currency)
            insert into finance.journal_line (entry_id, position, account_id, minor_units, currency, day)
            select e.id, l.position, l.account_id, l.minor_units, e.currency, e.day
            from entry e cross join (values (1, ?::uuid, 2000), (2, ?::uuid, -2000)) as l (position, account_id, minor_units)
            """;

    private static final String SUM =
            "select coalesce(sum(minor_units), 0) from finance.journal_line where account_id = ? and day between ? and ?";

    private final Connection connection;
    private final UUID tenant;
    private final LocalDate day;

    private PlainPosting(DataSource role, boolean bare, Spa spa, LocalDate day) {
        try {
            connection = role.getConnection();
            if (bare) {
                try (Statement session = connection.createStatement()) {
                    session.execute("set session_replication_role = replica");
                }
            }
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        tenant = spa.tenant();
        this.day = day;
    }

    /** In the application's role, as the ledger has it. */
    static PlainPosting asTheLedgerHasIt(Database database, Spa spa, LocalDate day) {
        return new PlainPosting(database.asApp(), false, spa, day);
    }

    /** In a role that sees all, without triggers and foreign keys: nothing is added up, held against anything, or noted. */
    static PlainPosting bare(Database database, Spa spa, LocalDate day) {
        return new PlainPosting(database.asSuperuser(), true, spa, day);
    }

    /** Posts an entry of two lines, and commits it. */
    void post(UUID debit, UUID credit) {
        try (PreparedStatement entry = connection.prepareStatement(ENTRY)) {
            enter();
            // as the product makes them, in the order of time
            UUID id = Ids.next();
            entry.setObject(1, id);
            entry.setObject(2, day);
            entry.setObject(3, id);
            entry.setObject(4, debit);
            entry.setObject(5, credit);
            entry.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sums the lines of an account up. */
    long sum(UUID account, LocalDate from, LocalDate to) {
        try (PreparedStatement sum = connection.prepareStatement(SUM)) {
            enter();
            sum.setObject(1, account);
            sum.setObject(2, from);
            sum.setObject(3, to);
            try (ResultSet row = sum.executeQuery()) {
                row.next();
                long result = row.getLong(1);
                connection.commit();
                return result;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void enter() throws SQLException {
        try (PreparedStatement open = connection.prepareStatement("select set_config('thermae.tenant', ?, true)")) {
            open.setString(1, tenant.toString());
            open.executeQuery().close();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
