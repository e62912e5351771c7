package io.thermae.finance.ledger;

import io.thermae.finance.api.AccountBalance;
import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.BooksAt;
import io.thermae.finance.api.LedgerBalances;
import io.thermae.kernel.NotFound;
import io.thermae.kernel.Sql;
import io.thermae.kernel.TenantTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads the balances that are kept, and holds them against the lines. */
@Stateless
@PermitAll
@TenantTransaction
public class LedgerBalancesBean implements LedgerBalances {

    @Inject
    Sql sql;

    @Inject
    StoredAccounts accounts;

    @Inject
    StoredBalances balances;

    @Inject
    Clock clock;

    @Override
    public List<AccountBalance> trialBalance(BooksAt at) {
        return at.asOf() == null
                ? balances.ofAll(at.day())
                : balances.ofAll(at.day(), RecordedUntil.of(at.asOf(), clock.instant()));
    }

    @Override
    public List<AccountBalance> of(UUID accountId, BooksAt at) {
        RecordedUntil then = at.asOf() == null ? null : RecordedUntil.of(at.asOf(), clock.instant());
        if (accounts.find(accountId).isEmpty()) {
            throw new NotFound("ledger_account");
        }
        return then == null ? balances.of(accountId, at.day()) : balances.of(accountId, at.day(), then);
    }

    @Override
    public Verification verify() {
        long entries = number("select count(*) from finance.journal_entry");
        long lines = number("select count(*) from finance.journal_line");
        long unbalanced = number(
                """
                select count(*)
                from finance.journal_entry e
                left join (select entry_id, count(*) as lines, sum(minor_units) as balance
                           from finance.journal_line group by entry_id) l on l.entry_id = e.id
                where l.lines is distinct from e.line_count or l.balance <> 0
                """);
        // one statement, so that both sides are of one moment
        List<Difference> differences = sql.query(
                """
                select account_id, currency, day, recorded_on,
                       coalesce(b.debit - b.credit, 0) as kept, coalesce(l.debit - l.credit, 0) as summed
                from (select account_id, currency, day, recorded_on,
                             sum(debit_minor) as debit, sum(credit_minor) as credit
                      from finance.account_balance group by account_id, currency, day, recorded_on) b
                full join (select l.account_id, l.currency, l.day, (e.posted_at at time zone 'UTC')::date as recorded_on,
                                  sum(greatest(l.minor_units, 0)) as debit, sum(greatest(-l.minor_units, 0)) as credit
                           from finance.journal_line l join finance.journal_entry e on e.id = l.entry_id
                           group by l.account_id, l.currency, l.day, (e.posted_at at time zone 'UTC')::date) l
                     using (account_id, currency, day, recorded_on)
                where (b.debit, b.credit) is distinct from (l.debit, l.credit)
                order by day, recorded_on, account_id, currency limit ?
                """,
                LedgerBalancesBean::difference,
                MOST_DIFFERENCES);
        return new Verification(clock.instant(), entries, lines, unbalanced, differences, overdrawn());
    }

    private List<Overdrawn> overdrawn() {
        return sql.query(
                """
                with liability as (
                    select a.id, a.kind, (a.former_roles || array(
                               select r.role from finance.account_role r where r.account_id = a.id)) && ? as has_role
                    from finance.account a)
                select b.account_id, b.currency, sum(b.debit_minor - b.credit_minor)::bigint as minor_units, l.has_role
                from liability l join finance.account_balance b on b.account_id = l.id
                where l.kind = ? or l.has_role
                group by b.account_id, b.currency, l.has_role having sum(b.debit_minor) > sum(b.credit_minor)
                order by b.account_id, b.currency
                """,
                row -> new Overdrawn(
                        row.getObject("account_id", UUID.class),
                        row.getString("currency"),
                        row.getLong("minor_units"),
                        row.getBoolean("has_role")),
                Arrays.stream(AccountRole.values())
                        .filter(role -> role.kind() == AccountKind.LIABILITY)
                        .map(AccountRole::name)
                        .toArray(String[]::new),
                AccountKind.LIABILITY.name());
    }

    private long number(String query) {
        return sql.query(query, row -> row.getLong(1)).get(0);
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                row.getObject("account_id", UUID.class),
                row.getString("currency"),
                row.getObject("day", LocalDate.class),
                row.getObject("recorded_on", LocalDate.class),
                row.getLong("kept"),
                row.getLong("summed"));
    }
}
