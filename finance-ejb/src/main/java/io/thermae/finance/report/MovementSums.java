package io.thermae.finance.report;

import io.thermae.finance.api.AccountKind;
import io.thermae.finance.api.AccountRole;
import io.thermae.finance.api.MovementReport;
import io.thermae.finance.api.MovementReport.Of;
import io.thermae.finance.api.MovementReport.Row;
import io.thermae.finance.api.ReportQuestion;
import io.thermae.kernel.Money;
import io.thermae.kernel.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has moved on accounts, of branches that somebody may be told of: who that is has been decided. */
@ApplicationScoped
public class MovementSums {

    /** An account as it is called now, and what the platform posts to it. */
    public record Account(String code, String name, AccountKind kind, List<AccountRole> roles) {}

    /** What was there before is of the business as a whole, and of a period that is told at once. */
    private static final String MOVEMENTS = PostedSql.ASKED + PostedSql.POSTED
            + """
            , wanted as (
                select c.id, c.code, c.name, c.kind, array(
                           select r.role from finance.account_role r where r.account_id = c.id order by r.role) as roles
                from finance.account c
                where c.kind = any (?)
                   or
            """
            + PostedSql.PLAYED
            + """
            ), posted_lines as (
                select e.start, e.recent, l.account_id, e.currency, l.minor_units
                from posted e
                join finance.journal_line l on l.entry_id = e.id
                where l.account_id in (select w.id from wanted w)
                union all
            """
            + CommissionSql.OF_BRANCHES
            + """
            ), moved as (
                select start, account_id, currency,
                       coalesce(sum(greatest(minor_units, 0)) filter (where recent), 0) as debit,
                       coalesce(sum(greatest(-minor_units, 0)) filter (where recent), 0) as credit,
                       coalesce(sum(minor_units) filter (where not recent), 0) as previous
                from posted_lines
                group by 1, 2, 3),
            before as (
                select a.first as start, b.account_id, b.currency, sum(b.debit_minor - b.credit_minor) as opening
                from asked a join finance.account_balance b on b.day < a.first
                where a.branches is null and a.step is null and b.account_id in (select w.id from wanted w)
                group by 1, 2, 3)
            select start, w.id, w.code, w.name, w.kind, w.roles, currency,
                   case when a.branches is null and a.step is null then coalesce(b.opening, 0)::bigint end as opening,
                   coalesce(m.debit, 0) as debit, coalesce(m.credit, 0) as credit, coalesce(m.previous, 0) as previous
            from moved m
            full join before b using (start, account_id, currency)
            join wanted w on w.id = account_id
            cross join asked a
            order by start, w.code, currency limit ?
            """;

    @Inject
    Sql sql;

    @Inject
    ReportScope scope;

    /** As {@link MovementReport#movements}. @param branches null for all */
    public List<Row> movements(ReportQuestion question, Of of, UUID @Nullable [] branches) {
        return scope.bounded(sql.query(
                MOVEMENTS,
                MovementSums::row,
                PostedSql.arguments(question, branches, kinds(of), roles(of), roles(of), ReportQuestion.MAX_ROWS + 1)));
    }

    private static String[] kinds(Of of) {
        return of == Of.PROFIT_AND_LOSS
                ? new String[] {AccountKind.REVENUE.name(), AccountKind.EXPENSE.name()}
                : new String[0];
    }

    private static String[] roles(Of of) {
        Stream<AccountRole> roles =
                switch (of) {
                    case PROFIT_AND_LOSS -> Stream.of();
                    case CASH_FLOW ->
                        Stream.of(
                                AccountRole.CASH,
                                AccountRole.BANK,
                                AccountRole.CARD_CLEARING,
                                AccountRole.GATEWAY_CLEARING);
                    case HELD ->
                        Stream.of(
                                AccountRole.DEPOSITS_HELD,
                                AccountRole.GIFT_CARDS,
                                AccountRole.PACKAGES,
                                AccountRole.CUSTOMER_CREDIT,
                                AccountRole.TIPS_PAYABLE);
                };
        return roles.map(AccountRole::name).toArray(String[]::new);
    }

    /** What accounts are called now, by their ids. */
    public Map<UUID, Account> accounts() {
        Map<UUID, Account> accounts = new HashMap<>();
        sql.query(
                """
                select a.id, a.code, a.name, a.kind, array(
                           select r.role from finance.account_role r where r.account_id = a.id order by r.role) as roles
                from finance.account a
                """,
                row -> accounts.put(row.getObject("id", UUID.class), account(row)));
        return accounts;
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("code"),
                row.getString("name"),
                AccountKind.valueOf(row.getString("kind")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(AccountRole::valueOf)
                        .toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Long opening = row.getObject("opening", Long.class);
        long debit = row.getLong("debit");
        long credit = row.getLong("credit");
        Account account = account(row);
        return new Row(
                row.getObject("start", LocalDate.class),
                row.getObject("id", UUID.class),
                account.code(),
                account.name(),
                account.kind(),
                account.roles(),
                opening == null ? null : new Money(opening, currency),
                new Money(debit, currency),
                new Money(credit, currency),
                opening == null ? null : new Money(Math.addExact(opening, Math.subtractExact(debit, credit)), currency),
                new Money(row.getLong("previous"), currency));
    }
}
