package io.thermae.it;

import java.util.List;

/**
 * What stands on each account by what documents say, worked out from their tables alone, beside what is posted there: a
 * statement of its own, which knows nothing of how documents are posted, and sees one moment. Of a business in which each role has
 * always been played by an account of its own, and in which nobody has posted anything by hand. What is owed of tips, and what masters
 * are short of, is one: a tip that is given back after it was paid to a master leaves the one or the other, by what else is owed then.
 */
final class DocumentedBalances {

    /** What of is told of: a rate of tax, a category of expenses, a supplier. */
    private static final List<String> TOLD_APART =
            List.of("TAXES_PAYABLE", "TAXES_RECOVERABLE", "EXPENSES", "SUPPLIERS_PAYABLE");

    /**
     * The lines of documents: what an invoice earns stands in credit, and a credit note takes it back. A line comes to its price
     * without its discount, and without its tax if prices have that in them. What sells a package earns nothing yet.
     */
    private static final String LINES =
            """
            with spa as (select ?::uuid as id),
            line as (
                select i.currency, case i.kind when 'INVOICE' then -1 else 1 end as sign, l.tax_rate_id, l.tax_minor,
                       l.unit_minor * l.quantity - l.discount_minor - case when i.tax_inclusive then l.tax_minor else 0 end as net,
                       case when k.id is not null then 'PACKAGES' when o.fee_kind is not null then 'FEE_REVENUE'
                            when l.product_id is not null then 'PRODUCT_REVENUE' else 'REVENUE' end as earns
                from finance.invoice i
                join finance.invoice o on o.tenant_id = i.tenant_id and o.id = coalesce(i.credits_id, i.id)
                join finance.invoice_line l on l.tenant_id = i.tenant_id and l.invoice_id = i.id
                left join finance.package k on k.tenant_id = o.tenant_id and k.invoice_id = o.id
                where i.tenant_id = (select id from spa) and i.number is not null),
            """;

    /** Visits that have paid a line, once, and that were given back, minus once: a visit earns its share of its package. */
    private static final String VISITS =
            """
            visit as (
                select k.currency, -e.visits as times, -e.visits * l.net_minor + e.net_minor as beyond_share,
                       l.tax_rate_id, l.tax_minor
                from finance.package_entry e
                join finance.package k on k.tenant_id = e.tenant_id and k.id = e.package_id
                join finance.invoice_line l
                    on l.tenant_id = e.tenant_id and l.invoice_id = e.invoice_id and l.position = e.line_position
                where e.tenant_id = (select id from spa) and e.kind in ('USE', 'RETURN')),
            """;

    /** What payrolls that were approved have for each master; whose total is below zero is paid nothing, and it is carried over. */
    private static final String PAYROLLS =
            """
            due as (
                select r.currency, r.method, r.status = 'PAID' and sum(l.commission_minor + l.tip_minor) >= 0 as paid,
                       coalesce(sum(l.commission_minor) filter (where l.kind <> 'CARRIED'), 0) as earned,
                       coalesce(sum(l.commission_minor) filter (where l.kind = 'CARRIED'), 0) as carried,
                       sum(l.commission_minor) as commission, sum(l.tip_minor) as tips
                from finance.payroll_run r
                join finance.payroll_line l on l.tenant_id = r.tenant_id and l.run_id = r.id
                where r.tenant_id = (select id from spa) and r.status in ('APPROVED', 'PAID') and l.master_id is not null
                group by r.id, r.currency, r.method, r.status, l.master_id),
            """;

    /** What has come by a method, and has gone by one. */
    private static final String MOVED =
            """
            moved as (
                select p.currency, t.method, t.amount_minor as minor
                from finance.payment p
                join finance.payment_part t on t.tenant_id = p.tenant_id and t.payment_id = p.id
                where p.tenant_id = (select id from spa)
                union all
                select p.currency, t.method, -t.amount_minor
                from finance.payment p
                join finance.refund r on r.tenant_id = p.tenant_id and r.payment_id = p.id
                join finance.refund_part t on t.tenant_id = r.tenant_id and t.refund_id = r.id
                where p.tenant_id = (select id from spa)
                union all
                select p.currency, 'ONLINE', b.amount_minor
                from finance.payment p
                join finance.refund r on r.tenant_id = p.tenant_id and r.payment_id = p.id
                join finance.refund_return b on b.tenant_id = r.tenant_id and b.refund_id = r.id
                where p.tenant_id = (select id from spa)
                union all
                select g.currency, t.method, case e.kind when 'SALE' then t.amount_minor else -t.amount_minor end
                from finance.gift_card g
                join finance.gift_card_part t on t.tenant_id = g.tenant_id and t.card_id = g.id
                join finance.gift_card_entry e
                    on e.tenant_id = g.tenant_id and e.card_id = g.id and e.kind in ('SALE', 'VOID')
                where g.tenant_id = (select id from spa)
                union all
                select currency, 'EXPENSE_' || method, -gross_minor from finance.expense
                where tenant_id = (select id from spa) and status = 'PAID'
                union all
                select currency, 'EXPENSE_' || method, -(commission + tips) from due where paid
                union all
                select currency, 'CASH', counted_minor - expected_minor from finance.drawer_session
                where tenant_id = (select id from spa) and closed_at is not null),
            lies (method, account) as (
                values ('CASH', 'CASH'), ('CARD_TERMINAL', 'CARD_CLEARING'), ('BANK_TRANSFER', 'BANK'),
                       ('ONLINE', 'GATEWAY_CLEARING'), ('POINTS', 'DISCOUNTS'), ('EXPENSE_CASH', 'CASH'),
                       ('EXPENSE_BANK_TRANSFER', 'BANK'), ('EXPENSE_CARD', 'BANK')),
            """;

    /** Debits above zero, as everywhere in the books. */
    private static final String DOCUMENTED =
            """
            documented (account, part, currency, minor) as (
                select l.account, null::uuid, m.currency, m.minor from moved m join lies l on l.method = m.method
                union all
                select 'CASH_OVER_SHORT', null, currency, expected_minor - counted_minor from finance.drawer_session
                where tenant_id = (select id from spa) and closed_at is not null
                union all
                select earns, null, currency, sign * net from line where earns <> 'PACKAGES'
                union all
                select 'TAXES_PAYABLE', tax_rate_id, currency, sign * tax_minor from line
                union all
                select 'TAXES_PAYABLE', tax_rate_id, currency, times * tax_minor from visit
                union all
                select 'DISCOUNTS', null, currency, beyond_share from visit
                union all
                select 'REVENUE', null, k.currency, e.net_minor
                from finance.package_entry e
                join finance.package k on k.tenant_id = e.tenant_id and k.id = e.package_id
                where e.tenant_id = (select id from spa) and e.kind = 'VOID'
                union all
                select 'REVENUE', null, g.currency, e.amount_minor
                from finance.gift_card_entry e
                join finance.gift_card g on g.tenant_id = e.tenant_id and g.id = e.card_id
                where e.tenant_id = (select id from spa) and e.kind = 'LAPSE'
                union all
                select v.account, null, i.currency, v.minor
                from finance.invoice i
                cross join lateral (values ('RECEIVABLES', i.open_minor), ('WRITE_OFFS', i.written_off_minor)) v (account, minor)
                where i.tenant_id = (select id from spa)
                union all
                select v.account, null, p.currency, -v.minor
                from finance.payment p
                cross join lateral (values ('CUSTOMER_CREDIT', p.credit_minor), ('DEPOSITS_HELD', p.deposit_minor),
                                           ('TIPS_PAYABLE', p.tip_minor - p.refunded_tip_minor)) v (account, minor)
                where p.tenant_id = (select id from spa)
                union all
                select v.account, null, currency, v.minor
                from due
                cross join lateral (values
                    ('COMMISSION_EXPENSE', earned),
                    ('COMMISSIONS_PAYABLE', greatest(carried, 0) - case when paid then 0 else greatest(commission, 0) end),
                    ('TIPS_PAYABLE', greatest(-commission, 0) - greatest(-carried, 0)
                                     + case when paid then tips - greatest(-commission, 0) else 0 end)) v (account, minor)
                union all
                select 'GIFT_CARDS', null, currency, -balance_minor from finance.gift_card
                where tenant_id = (select id from spa)
                union all
                select 'PACKAGES', null, currency, -net_left_minor from finance.package
                where tenant_id = (select id from spa)
                union all
                select v.account, v.part, e.currency, v.minor
                from finance.expense e
                cross join lateral (values ('EXPENSES', e.category_id, e.net_minor),
                                           ('TAXES_RECOVERABLE', e.tax_rate_id, e.tax_minor),
                                           ('SUPPLIERS_PAYABLE', e.supplier_id,
                                            case e.status when 'APPROVED' then -e.gross_minor else 0 end)) v (account, part, minor)
                where e.tenant_id = (select id from spa) and e.status in ('APPROVED', 'PAID'))
            """;

    /**
     * Accounts on which something else stands than documents say, by rate of tax, category and supplier: none, if all is well. What
     * is posted to an account that plays no role no document says. Its parameter is the business.
     */
    static final String DIFFERENCES = LINES
            + VISITS
            + PAYROLLS
            + MOVED
            + DOCUMENTED
            + """
            select t.account, t.part, t.currency, sum(t.documented) as documented, sum(t.posted) as posted
            from (select account, part, currency, minor as documented, 0 as posted from documented
                  union all
                  select coalesce(case r.role when 'STAFF_RECEIVABLE' then 'TIPS_PAYABLE' else r.role end, 'account ' || a.code),
                         case when r.role in (%s) then l.dimension_id end, l.currency, 0, l.minor_units
                  from finance.journal_line l
                  join finance.account a on a.tenant_id = l.tenant_id and a.id = l.account_id
                  left join finance.account_role r on r.tenant_id = l.tenant_id and r.account_id = l.account_id
                  where l.tenant_id = (select id from spa)) t
            group by t.account, t.part, t.currency
            having sum(t.documented) <> sum(t.posted)
            order by t.account, t.currency, t.part
            """
                    .formatted("'" + String.join("', '", TOLD_APART) + "'");

    private DocumentedBalances() {}
}
