package io.thermae.it.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for words in every column of every table of the platform. */
public final class Traces {

    private static final String TABLES =
            """
            select format('%I.%I', n.nspname, c.relname) as name
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
            order by 1
            """;

    private Traces() {}

    /** The rows that hold a word, whatever its case, each as its table and the row as text. */
    public static List<String> of(AppDatabase database, String... words) {
        return database.asSuperuser(connection -> {
            List<String> traces = new ArrayList<>();
            for (Map<String, Object> table : AppDatabase.rows(connection, TABLES)) {
                String name = String.valueOf(table.get("name"));
                for (String word : words) {
                    rowsWith(connection, name, word).forEach(row -> traces.add(name + ": " + row.get("row")));
                }
            }
            return traces;
        });
    }

    private static List<Map<String, Object>> rowsWith(Connection connection, String table, String word)
            throws SQLException {
        return AppDatabase.rows(
                connection,
                "select t::text as row from " + table + " t where position(lower(?) in lower(t::text)) > 0 limit 20",
                word);
    }
}
