-- The invoice of each period of a membership is sent to its customer, unless it is offered otherwise: whatever the business has
-- decided of other documents.
alter table finance.membership_kind add column sends_invoices boolean not null default true;
alter table finance.membership add column sends_invoices boolean not null default true;

-- An entry says what has become of its document. Those of before that was asked do not know; of each new one it is required.
alter table finance.journal_entry add constraint journal_entry_has_event check (event is not null) not valid;

-- As before, with the event.
create or replace procedure finance.carry_over_owed(of_tenant uuid)
    language plpgsql set search_path = pg_catalog
as $$
declare
    taker finance.account_role;
    today date;
begin
    select greatest((now() at time zone t.time_zone)::date,
                    (select max(c.through) + 1 from finance.period_closing c
                     where c.tenant_id = of_tenant and c.reopened_at is null))
    into today
    from tenancy.tenant t where t.tenant_id = of_tenant;
    for taker in
        select r.* from finance.account_role r
        where r.tenant_id = of_tenant and r.role in ('DEPOSITS_HELD', 'GIFT_CARDS', 'PACKAGES', 'CUSTOMER_CREDIT')
          -- else nothing is written, not even no lines: that alone takes a lock, and a migration is of thousands of businesses
          and exists (select from finance.account a
                      where a.tenant_id = of_tenant and a.former_roles = array[r.role]
                        and not exists (select from finance.account_role p where p.tenant_id = of_tenant and p.account_id = a.id))
        order by r.role
    loop
        with held as (
            select l.account_id, l.currency, l.dimension_id, sum(l.minor_units)::bigint as minor_units
            from finance.account a
            join finance.journal_line l on l.tenant_id = a.tenant_id and l.account_id = a.id
            where a.tenant_id = of_tenant and a.former_roles = array[taker.role]
              and not exists (select from finance.account_role r where r.tenant_id = of_tenant and r.account_id = a.id)
            group by l.account_id, l.currency, l.dimension_id
            having sum(l.minor_units) <> 0
        ), fitting as (
            select h.currency
            from held h
            group by h.currency
            having sum(h.minor_units) < 0
               and sum(h.minor_units) + coalesce((select sum(b.debit_minor - b.credit_minor) from finance.account_balance b
                                                  where b.tenant_id = of_tenant and b.account_id = taker.account_id
                                                    and b.currency = h.currency), 0) <= 0
               -- what a line can be of
               and max(abs(h.minor_units)) <= 100000000000000
        ), numbered as (
            select h.*, row_number() over (partition by h.currency order by h.account_id, h.dimension_id) - 1 as nth
            from held h join fitting f on f.currency = h.currency
        ), entries as materialized (
            -- an entry has a hundred lines
            select e.*, finance.id_at(clock_timestamp()) as id
            from (select n.currency, n.nth / 50 as chunk, count(*) * 2 as lines from numbered n group by 1, 2) e
        ), entry as (
            insert into finance.journal_entry
                (tenant_id, id, day, currency, document_kind, document_id, event, line_count, posted_at)
            select of_tenant, e.id, today, e.currency, 'account-role', taker.account_id, 'RECORDED', e.lines, now()
            from entries e
        )
        insert into finance.journal_line
            (tenant_id, entry_id, position, account_id, dimension_id, minor_units, currency, day)
        select of_tenant, e.id, n.nth % 50 * 2 + s.side, case s.side when 1 then n.account_id else taker.account_id end,
               n.dimension_id, case s.side when 1 then -n.minor_units else n.minor_units end, n.currency, today
        from numbered n
        join entries e on e.currency = n.currency and e.chunk = n.nth / 50
        cross join (values (1), (2)) as s (side);
    end loop;
end
$$;
