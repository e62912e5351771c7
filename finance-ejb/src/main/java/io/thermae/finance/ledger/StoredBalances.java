package io.thermae.finance.ledger;

import io.thermae.finance.api.AccountBalance;
import io.thermae.finance.api.AccountKind;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what is kept of days. Each answer is one statement: all of it is of one moment, however many post meanwhile. A day that is
 * null is none that anything is after.
 */
@ApplicationScoped
public class StoredBalances {

    private static final String SUMS =
            """
            select a.*, b.currency, b.debit, b.credit
            from (select account_id, currency, sum(debit_minor) as debit, sum(credit_minor) as credit
                  from (
            """;

    private static final String BY_NOW =
            """
            select account_id, currency, debit_minor, credit_minor
            from finance.account_balance where day <= coalesce(?::date, 'infinity')
            """;

    /** What was recorded on the days before, and the lines of what was recorded on the day itself until then. */
    private static final String UNTIL_THEN =
            """
            select account_id, currency, debit_minor, credit_minor
            from finance.account_balance where recorded_on < ? and day <= coalesce(?::date, 'infinity')
            union all
            select l.account_id, l.currency, greatest(l.minor_units, 0), greatest(-l.minor_units, 0)
            from finance.journal_entry e
            join finance.journal_line l on l.entry_id = e.id
            where e.posted_at between ? and ? and e.day <= coalesce(?::date, 'infinity')
            """;

    private static final String OF_ALL =
            """
            ) p group by account_id, currency) b
            join finance.account a on a.id = b.account_id
            order by a.code, b.currency
            """;

    private static final String OF_ONE =
            """
            ) p where account_id = ? group by account_id, currency) b
            join finance.account a on a.id = b.account_id
            order by b.currency
            """;

    private static final String ALL_BY_NOW = SUMS + BY_NOW + OF_ALL;
    private static final String ONE_BY_NOW = SUMS + BY_NOW + OF_ONE;
    private static final String ALL_UNTIL_THEN = SUMS + UNTIL_THEN + OF_ALL;
    private static final String ONE_UNTIL_THEN = SUMS + UNTIL_THEN + OF_ONE;

    @Inject
    Sql sql;

    /** Of each account that was posted to, in each currency; by number and currency. */
    List<AccountBalance> ofAll(@Nullable LocalDate day) {
        return sql.query(ALL_BY_NOW, StoredBalances::balance, day);
    }

    /** The same, as it was known then. */
    List<AccountBalance> ofAll(@Nullable LocalDate day, RecordedUntil then) {
        return sql.query(ALL_UNTIL_THEN, StoredBalances::balance, then.day(), day, then.first(), then.last(), day);
    }

    /** Of one account, by currency. */
    List<AccountBalance> of(UUID accountId, @Nullable LocalDate day) {
        return sql.query(ONE_BY_NOW, StoredBalances::balance, day, accountId);
    }

    /** The same, as it was known then. */
    List<AccountBalance> of(UUID accountId, @Nullable LocalDate day, RecordedUntil then) {
        return sql.query(
                ONE_UNTIL_THEN, StoredBalances::balance, then.day(), day, then.first(), then.last(), day, accountId);
    }

    private static AccountBalance balance(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        long debit = row.getLong("debit");
        long credit = row.getLong("credit");
        return new AccountBalance(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                AccountKind.valueOf(row.getString("kind")),
                new Money(debit, currency),
                new Money(credit, currency),
                new Money(Math.subtractExact(debit, credit), currency));
    }
}
