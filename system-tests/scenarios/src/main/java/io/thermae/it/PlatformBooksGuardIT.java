package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import io.thermae.it.support.PlatformLedger;
import io.thermae.it.support.PlatformPayment;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The database holds the platform's books by itself, whoever works on it. */
@ArquillianTest
@RunAsClient
public class PlatformBooksGuardIT {

    private static final String POST =
            """
            select doors.post_platform_entry(gen_random_uuid(), date '2024-02-26', 'KZT', 'payment', ?, ?, 'PAID', now(),
                                             array['BANK', 'RECEIVABLES'], array[null, null]::uuid[],
                                             array[?, ?]::bigint[]) as posted
            """;

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("guarded-books").approved();
    private final PlatformPayment payment = PlatformPayment.ofFirstInvoice(platform, spa);
    private final UUID invoice = UUID.fromString(payment.invoiceId());
    private final UUID entry = UUID.fromString(
            new PlatformLedger(platform).entries(payment.invoiceId()).get(0).getString("id"));

    @Test
    void whatDoesNotBalanceIsRefusedWhenItsTransactionEnds() {
        assertThatThrownBy(() -> posting(500, -499)).hasMessageContaining("does not balance");
        assertThatThrownBy(() -> posting(500, 500)).hasMessageContaining("does not balance");
        assertThatThrownBy(() -> posting(500, 0)).hasMessageContaining("check constraint");
        assertThatThrownBy(() -> posting(Long.MIN_VALUE, Long.MIN_VALUE)).hasMessageContaining("check constraint");
        assertThatCode(() -> posting(500, -500)).doesNotThrowAnyException();
    }

    @Test
    void nothingIsAddedToAnEntryLater() {
        assertThatThrownBy(() -> asSuperuser(connection -> {
                    line(connection, entry, 3, "BANK", 100);
                    line(connection, entry, 4, "RECEIVABLES", -100);
                    settle(connection);
                }))
                .hasMessageContaining("does not balance");
    }

    @Test
    void whatIsToldTwiceIsPostedOnce() {
        UUID document = UUID.randomUUID();

        List<Object> posted = database.asApplicationIn(
                spa.tenantId(),
                connection ->
                        List.of(posted(connection, document, 500, -500), posted(connection, document, 500, -500)));

        assertThat(posted).containsExactly(true, false);
    }

    @Test
    void nothingIsChangedOrTakenAwayByAnybody() {
        for (String change : List.of(
                "update finance.platform_entry set day = day + 1 where id = ?",
                "delete from finance.platform_entry where id = ?",
                "update finance.platform_line set minor_units = minor_units * 2 where entry_id = ?",
                "delete from finance.platform_line where entry_id = ?")) {
            assertThatThrownBy(() -> asSuperuser(connection -> AppDatabase.update(connection, change, entry)))
                    .as(change)
                    .hasMessageContaining("does not change");
            assertThatThrownBy(() -> asApplication(connection -> AppDatabase.update(connection, change, entry)))
                    .as(change)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> asSuperuser(connection ->
                        AppDatabase.update(connection, "truncate finance.platform_line, finance.platform_entry")))
                .hasMessageContaining("does not change");
    }

    @Test
    void theApplicationReadsAndWritesNoneOfItInItsOwnRole() {
        for (String table : List.of("platform_account", "platform_entry", "platform_line")) {
            assertThatThrownBy(() ->
                            asApplication(connection -> AppDatabase.rows(connection, "select * from finance." + table)))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> asApplication(connection -> line(connection, entry, 3, "BANK", 100)))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asApplication(connection ->
                        AppDatabase.rows(connection, "select finance.reverse_platform_entry(?, 'Mine')", entry)))
                .hasMessageContaining("permission denied");
    }

    @Test
    void whoIsInNoBusinessPostsNothing() {
        assertThatThrownBy(() -> database.asApplication(connection -> posted(connection, UUID.randomUUID(), 500, -500)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEntryIsTakenBackOnceByTheSameLinesTheOtherWayRound() {
        asSuperuser(connection -> {
            reverse(connection);
            settle(connection);
            assertThat(AppDatabase.number(
                            connection,
                            """
                            select count(*)
                            from (select l.role
                                  from finance.platform_line l join finance.platform_entry e on e.id = l.entry_id
                                  where e.invoice_id = ? group by l.role having sum(l.minor_units) <> 0) r
                            """,
                            invoice))
                    .isZero();
        });
        assertThatThrownBy(() -> asSuperuser(connection -> {
                    reverse(connection);
                    reverse(connection);
                }))
                .hasMessageContaining("duplicate key");
        assertThatThrownBy(() -> asSuperuser(connection -> {
                    UUID other = UUID.randomUUID();
                    AppDatabase.update(
                            connection,
                            """
                            insert into finance.platform_entry
                                (id, day, currency, business_id, document_kind, document_id, invoice_id, event, reverses, memo,
                                 line_count, posted_at)
                            select ?, day, currency, business_id, document_kind, document_id, invoice_id, event, id, 'Other',
                                   2, posted_at
                            from finance.platform_entry where id = ?
                            """,
                            other,
                            entry);
                    AppDatabase.update(
                            connection,
                            """
                            insert into finance.platform_line (entry_id, position, role, minor_units, currency, day)
                            select e.id, l.position, l.role, l.minor_units, e.currency, e.day
                            from finance.platform_entry e
                            cross join (values (1, 'RECEIVABLES', -1), (2, 'SUBSCRIPTION_REVENUE', 1))
                                as l (position, role, minor_units)
                            where e.id = ?
                            """,
                            other);
                    settle(connection);
                }))
                .hasMessageContaining("does not take back");
    }

    @FunctionalInterface
    private interface Sql {
        void on(Connection connection) throws SQLException;
    }

    private void posting(long debit, long credit) {
        asApplication(connection -> {
            posted(connection, UUID.randomUUID(), debit, credit);
            settle(connection);
        });
    }

    private Object posted(Connection connection, UUID document, long debit, long credit) throws SQLException {
        Map<String, Object> row = AppDatabase.rows(connection, POST, document, invoice, debit, credit)
                .get(0);
        return row.values().iterator().next();
    }

    private void reverse(Connection connection) throws SQLException {
        AppDatabase.rows(connection, "select finance.reverse_platform_entry(?, 'Posted by mistake')", entry);
    }

    private void asApplication(Sql work) {
        database.asApplicationIn(spa.tenantId(), connection -> {
            work.on(connection);
            return true;
        });
    }

    private void asSuperuser(Sql work) {
        database.asSuperuser(connection -> {
            work.on(connection);
            return true;
        });
    }

    private static void line(Connection connection, UUID entry, int position, String account, long minorUnits)
            throws SQLException {
        AppDatabase.update(
                connection,
                "insert into finance.platform_line (entry_id, position, role, minor_units, currency, day)"
                        + " select id, ?, ?, ?, currency, day from finance.platform_entry where id = ?",
                position,
                account,
                minorUnits,
                entry);
    }

    private static void settle(Connection connection) throws SQLException {
        AppDatabase.update(connection, "set constraints all immediate");
    }
}
