package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Platform;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Nothing is kept in inexact numbers, nor in the database's money, whose decimals are those of a setting. */
@ArquillianTest
@RunAsClient
public class ExactColumnsIT {

    /** Of tables and views, as they are and as elements of arrays. */
    private static final String COLUMNS =
            """
            select format('%I.%I.%I', table_schema, table_name, column_name) as name, udt_name as type
            from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema', 'public')
            """;

    private static final Set<String> INEXACT = Set.of("float4", "float8", "money", "_float4", "_float8", "_money");

    private final AppDatabase database = Platform.current().database();

    @Test
    void noColumnIsInexact() {
        assertThat(database.rows(COLUMNS))
                .hasSizeGreaterThan(500)
                .noneMatch(column -> INEXACT.contains(String.valueOf(column.get("type"))));
    }
}
