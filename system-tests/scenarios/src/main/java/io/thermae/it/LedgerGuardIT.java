package io.thermae.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thermae.it.support.Answer;
import io.thermae.it.support.AppDatabase;
import io.thermae.it.support.Books;
import io.thermae.it.support.Business;
import io.thermae.it.support.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The database holds the books by itself, whatever the application tries in its own role. */
@ArquillianTest
@RunAsClient
public class LedgerGuardIT {

    private final Platform platform = Platform.current();
    private final AppDatabase database = platform.database();
    private final Business spa = platform.registersBusiness("guard").approved();
    private final Books books = Books.of(spa);
    private final LocalDate today = Platform.today(spa.zone());
    private final UUID cash = UUID.fromString(books.account("CASH"));
    private final UUID bank = UUID.fromString(books.account("BANK"));

    @Test
    void whatDoesNotBalanceIsRefusedWhenItsTransactionEnds() {
        assertThatThrownBy(posting(entry -> {
                    line(entry, 1, cash, 500);
                    line(entry, 2, bank, -499);
                }))
                .hasMessageContaining("does not balance");
        assertThatThrownBy(posting(entry -> line(entry, 1, cash, 500))).hasMessageContaining("does not balance");
        assertThatThrownBy(posting(entry -> {})).hasMessageContaining("does not balance");
        // a third line beyond what the entry says
        assertThatThrownBy(posting(entry -> {
                    line(entry, 1, cash, 500);
                    line(entry, 2, bank, -400);
                    line(entry, 3, bank, -100);
                }))
                .hasMessageContaining("does not balance");
        assertThatThrownBy(posting(entry -> line(entry, 1, cash, 0))).hasMessageContaining("check constraint");
        assertThatThrownBy(posting(entry -> line(entry, 1, cash, Long.MIN_VALUE)))
                .hasMessageContaining("check constraint");
        assertThatCode(posting(entry -> {
                    line(entry, 1, cash, 500);
                    line(entry, 2, bank, -500);
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingIsAddedToAnEntryLater() {
        UUID entry = posted();

        assertThatThrownBy(() -> inside(connection -> {
                    line(new Entry(connection, entry, today), 3, cash, 100);
                    line(new Entry(connection, entry, today), 4, bank, -100);
                    settle(connection);
                }))
                .hasMessageContaining("does not balance");
    }

    @Test
    void linesAreOfTheDayAndTheCurrencyOfTheirEntry() {
        assertThatThrownBy(posting(
                        entry -> line(new Entry(entry.connection(), entry.id(), today.minusDays(1)), 1, cash, 500)))
                .hasMessageContaining("foreign key");
    }

    @Test
    void nothingIsChangedOrTakenAway() {
        UUID entry = posted();

        for (String change : new String[] {
            "update finance.journal_entry set memo = 'Other' where id = ?",
            "delete from finance.journal_entry where id = ?",
            "update finance.journal_line set minor_units = minor_units * 2 where entry_id = ?",
            "delete from finance.journal_line where entry_id = ?",
            "delete from finance.account_balance where account_id = ?",
            "update finance.account_balance set debit_minor = 0 where account_id = ?",
            "delete from finance.account where id = ?",
            "delete from finance.period_closing where id = ?",
            "update finance.period_closing set through = '2000-01-01' where id = ?",
        }) {
            assertThatThrownBy(() -> inside(connection -> AppDatabase.update(connection, change, entry)))
                    .as(change)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> inside(connection -> AppDatabase.update(
                        connection,
                        "insert into finance.account_balance (account_id, currency, day, stripe, debit_minor, credit_minor)"
                                + " values (?, 'KZT', current_date, 0, 1, 0)",
                        cash)))
                .hasMessageContaining("permission denied");
    }

    @Test
    void anEntryThatDoesNotSayWhatHasBecomeOfItsDocumentIsRefused() {
        assertThatThrownBy(() -> inside(connection -> AppDatabase.update(
                        connection,
                        "insert into finance.journal_entry"
                                + " (id, day, currency, document_kind, document_id, line_count, posted_at)"
                                + " values (gen_random_uuid(), ?, 'KZT', 'manual', gen_random_uuid(), 2, now())",
                        today)))
                .hasMessageContaining("journal_entry_has_event");
    }

    @Test
    void theAccountIsTheBusinesssOwn() {
        Business other = platform.registersBusiness("guarded").approved();
        UUID theirs = UUID.fromString(Books.of(other).account("BANK"));

        assertThatThrownBy(posting(entry -> line(entry, 1, theirs, 500))).hasMessageContaining("foreign key");
    }

    @Test
    void aClosedDayIsClosedToTheDatabaseToo() {
        books.close(today.minusDays(1)).expect(201);

        assertThatThrownBy(() -> inside(connection -> begin(connection, today.minusDays(1))))
                .hasMessageContaining("closed through");
        assertThatThrownBy(() -> inside(connection -> AppDatabase.update(
                        connection,
                        "insert into finance.period_closing (id, through, closed_at, closed_by)"
                                + " values (gen_random_uuid(), ?, now(), gen_random_uuid())",
                        today.minusDays(5))))
                .hasMessageContaining("closed through");
        inside(connection -> begin(connection, today));
    }

    @Test
    void lessThanNothingIsNeverOwedToCustomers() {
        for (String role : List.of("DEPOSITS_HELD", "GIFT_CARDS", "PACKAGES", "CUSTOMER_CREDIT")) {
            UUID owed = UUID.fromString(books.account(role));
            books.post(today, "CASH", role, "5.00").expect(201);
            assertThatCode(posting(entry -> {
                        line(entry, 1, cash, -500);
                        line(entry, 2, owed, 500);
                    }))
                    .as(role)
                    .doesNotThrowAnyException();
            assertThatThrownBy(posting(entry -> {
                        line(entry, 1, cash, -501);
                        line(entry, 2, owed, 501);
                    }))
                    .as(role)
                    .hasMessageContaining("Less than nothing would be owed");
        }
        // who may owe the business something, too: that is moved
        for (String role : List.of("TAXES_PAYABLE", "SUPPLIERS_PAYABLE", "TIPS_PAYABLE", "COMMISSIONS_PAYABLE")) {
            books.post(today, role, "CASH", "5.00").expect(201);
            assertThat(books.balance(role, today)).isEqualTo("0.00 KZT");
        }
    }

    @Test
    void anAccountThatStandsInDebitTakesNothingOverThatIsOwed() {
        assertThatThrownBy(() -> inside(connection -> {
                    AppDatabase.update(
                            connection,
                            "update finance.account_role set account_id = ? where role = 'GIFT_CARDS'",
                            UUID.fromString(books.account("TIPS_PAYABLE")));
                    Entry entry = begin(connection, today);
                    line(entry, 1, bank, -500);
                    line(entry, 2, UUID.fromString(books.account("TIPS_PAYABLE")), 500);
                    settle(connection);
                }))
                .hasMessageContaining("Less than nothing would be owed");
        books.post(today, "CASH", "BANK", "5.00").expect(201);
        for (String role : List.of("GIFT_CARDS", "TIPS_PAYABLE")) {
            assertThatThrownBy(() -> inside(connection -> {
                        AppDatabase.update(
                                connection,
                                "update finance.account_role set account_id = ? where role = ?",
                                cash,
                                role);
                        settle(connection);
                    }))
                    .as(role)
                    .hasMessageContaining("Less than nothing would be owed");
        }
    }

    @Test
    void aBalanceThatIsNotTheSumIsFound() {
        posted();
        books.verify();
        database.change(
                "update finance.account_balance set debit_minor = debit_minor + 7 where tenant_id = ? and account_id = ?",
                spa.tenantId(),
                cash);

        Answer found = books.verified();

        assertThat(found.text("/sound")).isEqualTo("false");
        assertThat(found.list("/differences")).hasSize(1);
        assertThat(found.text("/differences/0/accountId")).isEqualTo(cash.toString());
        assertThat(found.text("/differences/0/kept/amount")).isEqualTo("5.07");
        assertThat(found.text("/differences/0/summed/amount")).isEqualTo("5.00");
    }

    private record Entry(Connection connection, UUID id, LocalDate day) {}

    @FunctionalInterface
    private interface Lines {
        void to(Entry entry) throws SQLException;
    }

    @FunctionalInterface
    private interface Sql {
        void on(Connection connection) throws SQLException;
    }

    private UUID posted() {
        return UUID.fromString(
                books.post(today, "CASH", "BANK", "5.00").expect(201).text("/id"));
    }

    /** An entry of two lines, as it says itself, settled as a commit would. */
    private ThrowingCallable posting(Lines lines) {
        return () -> inside(connection -> {
            Entry entry = begin(connection, today);
            lines.to(entry);
            settle(connection);
        });
    }

    private void inside(Sql work) {
        database.asApplicationIn(spa.tenantId(), connection -> {
            work.on(connection);
            return true;
        });
    }

    private static Entry begin(Connection connection, LocalDate day) throws SQLException {
        UUID id = UUID.randomUUID();
        AppDatabase.update(
                connection,
                "insert into finance.journal_entry"
                        + " (id, day, currency, document_kind, document_id, event, line_count, posted_at)"
                        + " values (?, ?, 'KZT', 'manual', ?, 'RECORDED', 2, now())",
                id,
                day,
                id);
        return new Entry(connection, id, day);
    }

    private static void line(Entry entry, int position, UUID account, long minorUnits) throws SQLException {
        AppDatabase.update(
                entry.connection(),
                "insert into finance.journal_line (entry_id, position, account_id, minor_units, currency, day)"
                        + " values (?, ?, ?, ?, 'KZT', ?)",
                entry.id(),
                position,
                account,
                minorUnits,
                entry.day());
    }

    private static void settle(Connection connection) throws SQLException {
        AppDatabase.update(connection, "set constraints all immediate");
    }
}
