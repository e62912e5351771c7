package io.thermae.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The books of a business of a thousand days, up to yesterday: visits that were invoiced, and paid in cash the same day. */
final class LedgerHistory {

    static final List<String> TABLES = List.of(
            "finance.invoice",
            "finance.invoice_line",
            "finance.payment",
            "finance.payment_part",
            "finance.payment_allocation",
            "finance.journal_entry",
            "finance.journal_line",
            "finance.account_balance");

    /** Of each visit. */
    static final int LINES = 5;

    /** Ids are in the order of time, as those of the product are: of a visit's number, and of what of it is meant. */
    private static final String ID =
            "create function pg_temp.id(visit bigint, what integer) returns uuid language sql immutable as"
                    + " $$ select (lpad(to_hex(visit), 8, '0') || lpad(to_hex(what), 4, '0') || '70008000000000000000')::uuid $$";

    private static final List<String> FILLED = List.of(
            """
            create temp table visit as
            select n, current_date - 1000 + (n * 1000 / ?)::int as day from generate_series(0, ?::bigint - 1) n
            """,
            """
            create temp table book as
            select r.tenant_id, max(r.account_id::text) filter (where r.role = 'RECEIVABLES') as receivables,
                   max(r.account_id::text) filter (where r.role = 'REVENUE') as revenue,
                   max(r.account_id::text) filter (where r.role = 'TAXES_PAYABLE') as taxes,
                   max(r.account_id::text) filter (where r.role = 'CASH') as cash,
                   (select b.id from tenancy.branch b where b.tenant_id = r.tenant_id) as branch,
                   (select s.id from booking.service s where s.tenant_id = r.tenant_id) as service
            from finance.account_role r where r.tenant_id = ?::uuid group by r.tenant_id
            """,
            """
            insert into finance.invoice (tenant_id, id, kind, status, series, number, branch_id, currency, tax_inclusive,
                tax_rounding, net_minor, tax_minor, gross_minor, paid_minor, due_days, issued_on, due_on, created_at)
            select b.tenant_id, pg_temp.id(n, 1), 'INVOICE', 'PAID', 'INV', n + 1, b.branch, 'EUR', true, 'LINE', 1786, 214, 2000,
                   2000, 0, day, day, day from visit, book b
            """,
            """
            insert into finance.invoice_line (tenant_id, invoice_id, position, description, service_id, quantity, unit_minor,
                discount_minor, tax_rate, net_minor, tax_minor)
            select b.tenant_id, pg_temp.id(n, 1), 1, 'Cut', b.service, 1, 2000, 0, 12000, 1786, 214 from visit, book b
            """,
            """
            insert into finance.payment (tenant_id, id, branch_id, currency, amount_minor, taken_on, taken_at)
            select b.tenant_id, pg_temp.id(n, 2), b.branch, 'EUR', 2000, day, day from visit, book b
            """,
            """
            insert into finance.payment_part (tenant_id, payment_id, position, method, amount_minor)
            select b.tenant_id, pg_temp.id(n, 2), 1, 'CASH', 2000 from visit, book b
            """,
            """
            insert into finance.payment_allocation (tenant_id, payment_id, invoice_id, amount_minor)
            select b.tenant_id, pg_temp.id(n, 2), pg_temp.id(n, 1), 2000 from visit, book b
            """,
            """
            insert into finance.journal_entry
                (tenant_id, id, day, currency, document_kind, document_id, event, line_count, posted_at)
            select b.tenant_id, pg_temp.id(n, e.id), day, 'EUR', e.kind, pg_temp.id(n, e.of), e.event, e.lines,
                   day::timestamp at time zone 'UTC'
            from visit cross join book b
            cross join (values (3, 'invoice', 1, 'ISSUED', 3), (4, 'payment', 2, 'RECORDED', 2)) as e (id, kind, of, event, lines)
            """,
            """
            insert into finance.journal_line (tenant_id, entry_id, position, account_id, minor_units, currency, day)
            select b.tenant_id, pg_temp.id(n, l.entry), l.position, l.account::uuid, l.amount, 'EUR', day
            from visit cross join book b
            cross join lateral (values (3, 1, b.receivables, 2000), (3, 2, b.revenue, -1786), (3, 3, b.taxes, -214),
                                       (4, 1, b.cash, 2000), (4, 2, b.receivables, -2000))
                as l (entry, position, account, amount)
            """,
            """
            insert into finance.account_balance
                (tenant_id, account_id, currency, day, recorded_on, stripe, debit_minor, credit_minor)
            select l.tenant_id, l.account_id, l.currency, l.day, (e.posted_at at time zone 'UTC')::date, 0,
                   sum(greatest(l.minor_units, 0)), sum(greatest(-l.minor_units, 0))
            from finance.journal_line l
            join book b on b.tenant_id = l.tenant_id
            join finance.journal_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
            where l.day < current_date group by 1, 2, 3, 4, 5
            """,
            "drop table visit, book");

    private LedgerHistory() {}

    /**
     * Writes it, without the triggers that would add it up.
     *
     * @param spa has a chart of accounts, one branch and one service
     */
    static void write(Connection connection, Spa spa, int visits) throws SQLException {
        run(connection, ID);
        run(connection, FILLED.get(0), visits, visits);
        run(connection, FILLED.get(1), spa.tenant().toString());
        for (String statement : FILLED.subList(2, FILLED.size())) {
            run(connection, statement);
        }
    }

    private static void run(Connection connection, String command, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(command)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }
}
