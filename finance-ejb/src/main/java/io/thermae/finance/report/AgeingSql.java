package io.thermae.finance.report;

import io.thermae.finance.receivable.Ageing;

/**
 * Statements that add up what is open, by branch or by customer, as {@code key}: both of the same documents. It is never null, so
 * that both sides of the join find each other.
 */
enum AgeingSql {
    BRANCH("i.branch_id", "p.branch_id", "m.branch_id"),
    /** Or nobody's card. The journal tells credit apart by the customer. */
    CUSTOMER(orNobody("i.customer_id"), orNobody("p.customer_id"), orNobody("m.dimension_id"));

    private static final String SEEN = "with seen as (select ?::uuid[] as branches, ?::date as today), ";

    /**
     * Only what is open, or has changed since, can have been open. How far an invoice was paid and taken back is noted day by day;
     * what was given up of it the journal has, whatever account it was: of these documents no other line is an expense. It has the
     * credit of customers, too, which is here of the branch whose document moved it.
     */
    private static final String THEN = SEEN
            + """
            touched as (
                select i.id from finance.invoice i where i.open_minor > 0
                union
                select c.invoice_id from seen s join finance.invoice_paid c on c.day > s.today
                union
                select e.document_id from seen s join finance.journal_entry e on e.day > s.today
                where e.document_kind = 'write-off'),
            given as (
                select coalesce(d.credits_id, d.id) as invoice_id, sum(l.minor_units)::bigint as minor_units
                from seen s
                join finance.account c on c.kind = 'EXPENSE'
                join finance.journal_line l on l.account_id = c.id and l.day <= s.today
                join finance.journal_entry e on e.id = l.entry_id and e.document_kind in ('write-off', 'credit-note')
                join finance.invoice d on d.id = e.document_id
                group by 1),
            left_open as (
                select i.branch_id, i.customer_id, i.due_on,
                       coalesce(c.left_minor, i.gross_minor) - coalesce(c.paid_minor, 0) - coalesce(g.minor_units, 0)
                           as open_minor
                from seen s
                join finance.invoice i on i.kind = 'INVOICE' and i.issued_on <= s.today and i.id in (select t.id from touched t)
                left join lateral (
                    select o.paid_minor, (select sum(n) from unnest(o.left_net) n)::bigint + o.left_tax as left_minor
                    from finance.invoice_paid o where o.invoice_id = i.id and o.day <= s.today
                    order by o.version desc limit 1) c on true
                left join given g on g.invoice_id = i.id
                where s.branches is null or i.branch_id = any (s.branches)),
            moved as (select e.minor_units, e.dimension_id,
            """
            + PostedSql.BRANCH
            + """
                as branch_id
                from (select l.minor_units, l.dimension_id, j.document_kind, j.document_id
                      from seen s
                      join finance.account c on
            """
            + PostedSql.PLAYED
            + """
                      join finance.journal_line l on l.account_id = c.id and l.day <= s.today
                      join finance.journal_entry j on j.id = l.entry_id) e),
            """;

    private static final String SHOWN =
            " select key, (select s.today from seen s) as at, " + Ageing.SHOWN + " from owed full join had using (key)";

    private final String ofInvoice;
    private final String ofPayment;
    private final String ofMovement;

    AgeingSql(String ofInvoice, String ofPayment, String ofMovement) {
        this.ofInvoice = ofInvoice;
        this.ofPayment = ofPayment;
        this.ofMovement = ofMovement;
    }

    private static String orNobody(String column) {
        return "coalesce(" + column + ", '" + AgeingPolicy.NOBODY + "'::uuid)";
    }

    /** As it is now. Takes the branches, null for all, and today. */
    String now() {
        return SEEN + "owed as (select " + ofInvoice + " as key, " + Ageing.SUMS
                + """
                    from finance.invoice i cross join seen s
                    where i.open_minor > 0 and (s.branches is null or i.branch_id = any (s.branches))
                    group by 1),
                had as (select
                """
                + ofPayment
                + """
                     as key, sum(p.credit_minor) as credit
                    from finance.payment p cross join seen s
                    where p.credit_minor > 0 and (s.branches is null or p.branch_id = any (s.branches))
                    group by 1)
                """
                + SHOWN;
    }

    /** As it was at the end of a day. Takes the branches, null for all, the day, and the roles of credit, twice. */
    String then() {
        return THEN + "owed as (select " + ofInvoice + " as key, " + Ageing.SUMS
                + """
                    from left_open i cross join seen s
                    where i.open_minor > 0
                    group by 1),
                had as (select
                """
                + ofMovement
                + """
                     as key, -sum(m.minor_units) as credit
                    from moved m cross join seen s
                    where m.branch_id is not null and (s.branches is null or m.branch_id = any (s.branches))
                    group by 1 having sum(m.minor_units) <> 0)
                """
                + SHOWN;
    }
}
