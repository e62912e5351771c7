package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.FurnishedBusiness;
import io.thermae.it.support.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One business never meets another's rows: held by the database, for every table, against the role that the application
 * logs in as. Plain SQL, so that no defect of the application can hide a hole or make one.
 */
@ArquillianTest
@RunAsClient
@SuppressWarnings("NullAway.Init") // made before all tests
public class IsolationIT {
    private static final String REFUSED = "42501";
    private static final String FOREIGN_KEY_BROKEN = "23503";

    private static final String TENANT_TABLES =
            """
            select c.oid, format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity, c.relforcerowsecurity,
                   pg_get_userbyid(c.relowner) as owner, a.attnum
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
            where c.relkind in ('r', 'p')
            """;

    private static AppDatabase database;
    private static Business mine;
    private static Business theirs;

    @BeforeAll
    static void twoBusinesses() {
        Platform platform = Platform.current();
        database = platform.database();
        mine = FurnishedBusiness.of(platform, "mine");
        theirs = FurnishedBusiness.of(platform, "theirs");
    }

    static Stream<String> tables() {
        return Platform.current().database().rows(TENANT_TABLES + "order by name").stream()
                .map(row -> String.valueOf(row.get("name")));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void bothBusinessesHaveRowsToHide(String table) {
        assertThat(visible(table, mine, mine)).isPositive();
        assertThat(visible(table, theirs, theirs)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutATenantNoRowIsSeen(String table) {
        long seen = database.asApplication(connection -> numberOrNothing(connection, "select count(*) from " + table));
        assertThat(seen).isZero();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutATenantNoRowIsWritten(String table) {
        String row = aRowOf(table, theirs);
        database.asApplication(connection -> {
            assertThat(refusal(connection, insert(table), row)).isEqualTo(REFUSED);
            return true;
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsOfAnotherAreNotSeen(String table) {
        assertThat(visible(table, mine, theirs)).isZero();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsOfAnotherAreNotChanged(String table) {
        long changed = database.asApplicationIn(
                mine.tenantId(),
                connection -> changedOrRefused(
                        connection, "update %s set tenant_id = tenant_id where tenant_id = ?".formatted(table)));
        assertThat(changed).isZero();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsOfAnotherAreNotDeleted(String table) {
        long deleted = database.asApplicationIn(
                mine.tenantId(),
                connection -> changedOrRefused(connection, "delete from %s where tenant_id = ?".formatted(table)));
        assertThat(deleted).isZero();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noRowIsWrittenInTheNameOfAnother(String table) {
        String row = aRowOf(table, theirs);
        database.asApplicationIn(mine.tenantId(), connection -> {
            assertThat(refusal(connection, insert(table), row)).isEqualTo(REFUSED);
            return true;
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noRowIsHandedOverToAnother(String table) {
        database.asApplicationIn(mine.tenantId(), connection -> {
            assertThat(refusal(
                            connection,
                            "update %s set tenant_id = ?::uuid".formatted(table),
                            theirs.tenantId().toString()))
                    .isEqualTo(REFUSED);
            return true;
        });
    }

    @Test
    void aRowOfAnotherCannotBeReferredTo() {
        String insert = "insert into tenancy.business_hours (branch_id, day_of_week, opens, closes)"
                + " values (?::uuid, 1, time '01:00', time '02:00')";
        database.asApplicationIn(mine.tenantId(), connection -> {
            assertThat(AppDatabase.update(connection, insert, mine.branchId().toString()))
                    .isEqualTo(1);
            assertThat(refusal(connection, insert, theirs.branchId().toString()))
                    .isEqualTo(FOREIGN_KEY_BROKEN);
            return true;
        });
    }

    private static long visible(String table, Business reader, Business whose) {
        return database.asApplicationIn(
                reader.tenantId(),
                connection -> numberOrNothing(
                        connection, "select count(*) from " + table + " where tenant_id = ?", whose.tenantId()));
    }

    /** A row of a business as JSON, as the superuser sees it. */
    private static String aRowOf(String table, Business business) {
        return String.valueOf(database.rows(
                        "select to_jsonb(t)::text as row from " + table + " t where tenant_id = ? limit 1",
                        business.tenantId())
                .get(0)
                .get("row"));
    }

    private static String insert(String table) {
        Object columns = database.rows(
                        """
                        select string_agg(quote_ident(attname), ', ') as names from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                        """,
                        table)
                .get(0)
                .get("names");
        return "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)"
                .formatted(table, columns);
    }

    private static long numberOrNothing(Connection connection, String sql, UUID... arguments) throws SQLException {
        try {
            return AppDatabase.number(connection, sql, (Object[]) arguments);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo(REFUSED);
            return 0;
        }
    }

    private static long changedOrRefused(Connection connection, String sql) throws SQLException {
        try {
            return AppDatabase.update(connection, sql, theirs.tenantId());
        } catch (SQLException e) {
            assertThat(e.getSQLState()).isEqualTo(REFUSED);
            return 0;
        }
    }

    /** The SQLSTATE with which the database refuses a statement. */
    private static String refusal(Connection connection, String sql, String argument) {
        try {
            return "not refused, rows: " + AppDatabase.update(connection, sql, argument);
        } catch (SQLException e) {
            return String.valueOf(e.getSQLState());
        }
    }
}
