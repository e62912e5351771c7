package io.thermae.finance.report;

/**
 * What of the entries of payrolls is of branches. A payroll is the business's, so its entries are of no branch
 * ({@link PostedSql#BRANCH}); but each commission in it is of a line of an invoice, and that is a branch's. Together the branches
 * have what was posted.
 */
final class CommissionSql {

    /**
     * Rows of {@code start, recent, account_id, currency, minor_units}, a debit above zero: of each master in each of the branches
     * that are asked for; none if all of the business is, for then the entries themselves count. Comes after {@link PostedSql#ASKED}
     * and {@code wanted}, the accounts with their kind: commissions are the only expense that a payroll posts.
     */
    static final String OF_BRANCHES =
            """
            select c.start, c.recent, c.account_id, c.currency, sum(p.commission_minor)::bigint as minor_units
            from (select distinct r.id as run_id, l.account_id, e.currency, e.day >= a.first as recent,
            """
                    + PostedSql.startOf("e.day")
                    + """
                   as start
                  from asked a
                  cross join spans d
                  join finance.journal_entry e on e.day between d.since and d.until
                  join finance.payroll_run r on r.entry_id = e.id
                  join finance.journal_line l on l.entry_id = e.id
                  join wanted w on w.id = l.account_id and w.kind = 'EXPENSE'
                  where a.branches is not null) c
            cross join asked a
            join finance.payroll_line p on p.run_id = c.run_id
            join finance.invoice i on i.id = p.invoice_id and i.branch_id = any (a.branches)
            group by c.start, c.recent, c.account_id, c.currency, i.branch_id, p.master_id
            """;

    private CommissionSql() {}
}
