package io.thermae.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills tables with so many rows that it matters how: without the indexes and exclusion constraints that no foreign key
 * needs, which are made again over what is there then; and without triggers, as neither the audit nor messages are measured.
 */
final class Filling {

    /** What takes an index or constraint away, and what makes it again. */
    private static final String DEFINITIONS =
            """
            select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
                   format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
            from pg_constraint c where c.contype = 'x' and c.conrelid = any (?::regclass[])
            union all
            select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i
            where i.indrelid = any (?::regclass[]) and i.indisvalid
              and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
            order by 1
            """;

    private Filling() {}

    /** What fills. */
    interface Work {
        void run() throws SQLException;
    }

    /**
     * Commits all of it.
     *
     * @param connection of the superuser
     * @throws IllegalStateException when the tables have not the same indexes and constraints afterwards
     */
    static void of(Connection connection, List<String> tables, Work work) throws SQLException {
        Map<String, String> before = definitions(connection, tables);
        try (Statement session = connection.createStatement()) {
            session.execute("set synchronous_commit = off");
            session.execute("set maintenance_work_mem = '256MB'");
            run(session, before.keySet());
            session.execute("set session_replication_role = replica");
            work.run();
            session.execute("set session_replication_role = origin");
            run(session, before.values());
            session.execute("vacuum analyze " + String.join(", ", tables));
            // what is written late would be written while something else is measured
            session.execute("checkpoint");
        }
        if (!definitions(connection, tables).equals(before)) {
            throw new IllegalStateException("Not the indexes that were there before: " + before);
        }
    }

    private static void run(Statement session, Iterable<String> commands) throws SQLException {
        for (String command : commands) {
            session.execute(command);
        }
    }

    private static Map<String, String> definitions(Connection connection, List<String> tables) throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(DEFINITIONS)) {
            Array names = connection.createArrayOf("text", tables.toArray());
            statement.setArray(1, names);
            statement.setArray(2, names);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    definitions.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return definitions;
    }
}
