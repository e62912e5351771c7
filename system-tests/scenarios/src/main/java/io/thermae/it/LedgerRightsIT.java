package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Platform;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In its own role the application reads the books and adds to them: it has no other right, to a table or to any of its columns. */
@ArquillianTest
@RunAsClient
public class LedgerRightsIT {

    private static final String TO_THE_TABLE =
            """
            select p.name
            from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) as p (name)
            where has_table_privilege(?::text, p.name)
            """;

    private static final String TO_ANY_COLUMN =
            """
            select p.name
            from unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) as p (name)
            where has_any_column_privilege(?::text, p.name)
            """;

    /** Whatever kinds of rights the server knows; those of everybody, and of roles that the application's is a member of. */
    private static final String GRANTED =
            """
            select distinct a.privilege_type as name
            from pg_class c
            cross join lateral aclexplode(c.relacl) a
            where c.oid = ?::text::regclass
              and case a.grantee when 0 then true else pg_has_role(current_user, a.grantee, 'USAGE') end
            """;

    private final AppDatabase database = Platform.current().database();

    @ParameterizedTest
    @ValueSource(strings = {"finance.journal_entry", "finance.journal_line"})
    void itReadsAndAddsAndThatIsAll(String table) {
        for (String rights : new String[] {TO_THE_TABLE, TO_ANY_COLUMN, GRANTED}) {
            assertThat(rights(rights, table)).as(rights).containsExactlyInAnyOrder("SELECT", "INSERT");
        }
    }

    private List<String> rights(String query, String table) {
        return database.asApplication(connection -> AppDatabase.rows(connection, query, table).stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList());
    }
}
