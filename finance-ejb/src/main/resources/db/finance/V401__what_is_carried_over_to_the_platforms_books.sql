-- What there is already, of all businesses at once: each document is posted with the day on which it was so, as it would have
-- been. So the tables' owner steps over row-level security for this statement; that locks them, and nobody writes meanwhile.
-- When a refund got back was never noted: it counts as of the day on which it was owed.
alter table finance.platform_invoice no force row level security;
alter table finance.platform_payment no force row level security;
alter table finance.platform_refund no force row level security;

with paying as (
    -- payments that have paid their invoice, and do not go back
    select p.tenant_id, p.id, p.invoice_id, p.received_minor
    from finance.platform_payment p
    where p.status = 'SUCCEEDED' and p.received_minor > 0
      and not exists (select 1 from finance.platform_refund r where r.tenant_id = p.tenant_id and r.payment_id = p.id)
), told as (
    select i.tenant_id, 'invoice' as document_kind, i.id as document_id, i.id as invoice_id, 'ISSUED' as event,
           i.issued_at as moment, i.currency, i.amount_minor, 'RECEIVABLES' as debit, 'SUBSCRIPTION_REVENUE' as credit,
           i.plan_id
    from finance.platform_invoice i
    union all
    select i.tenant_id, 'invoice', i.id, i.id, 'PAID_BY_TRANSFER', i.paid_at, i.currency, i.amount_minor, 'BANK',
           'RECEIVABLES', null
    from finance.platform_invoice i
    where i.status = 'PAID'
      and not exists (select 1 from paying p where p.tenant_id = i.tenant_id and p.invoice_id = i.id)
    union all
    select i.tenant_id, 'payment', p.id, i.id, 'PAID', i.paid_at, i.currency, p.received_minor, 'GATEWAY_CLEARING',
           'RECEIVABLES', null
    from finance.platform_invoice i
    join paying p on p.tenant_id = i.tenant_id and p.invoice_id = i.id
    where i.status = 'PAID'
    union all
    select r.tenant_id, 'payment', p.id, p.invoice_id, 'PAID_IN_EXCESS', r.created_at, r.currency, r.amount_minor,
           'GATEWAY_CLEARING', 'REFUNDS_IN_TRANSIT', null
    from finance.platform_refund r
    join finance.platform_payment p on p.tenant_id = r.tenant_id and p.id = r.payment_id
    union all
    select r.tenant_id, 'refund', r.id, p.invoice_id, case r.status when 'DONE' then 'REFUNDED' else 'REFUND_FAILED' end,
           r.created_at + interval '1 millisecond', r.currency, r.amount_minor, 'REFUNDS_IN_TRANSIT',
           case r.status when 'DONE' then 'GATEWAY_CLEARING' else 'BUSINESS_CREDIT' end, null
    from finance.platform_refund r
    join finance.platform_payment p on p.tenant_id = r.tenant_id and p.id = r.payment_id
    where r.status in ('DONE', 'FAILED')
), numbered as materialized (
    select t.*, finance.id_at(t.moment) as id, (t.moment at time zone 'UTC')::date as day from told t
), entry as (
    insert into finance.platform_entry
        (id, day, currency, business_id, document_kind, document_id, invoice_id, event, carried_over, line_count, posted_at)
    select n.id, n.day, n.currency, n.tenant_id, n.document_kind, n.document_id, n.invoice_id, n.event, true, 2, now()
    from numbered n
)
insert into finance.platform_line (entry_id, position, role, plan_id, minor_units, currency, day)
select n.id, l.nth, l.role, l.plan_id, l.minor_units, n.currency, n.day
from numbered n
cross join lateral (values (1, n.debit, null, n.amount_minor), (2, n.credit, n.plan_id, -n.amount_minor))
    as l (nth, role, plan_id, minor_units);
set constraints all immediate;

alter table finance.platform_invoice force row level security;
alter table finance.platform_payment force row level security;
alter table finance.platform_refund force row level security;
