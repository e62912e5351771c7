-- The charts that there are get the accounts of what is owed back. What accounts have that have played the role of taxes, suppliers,
-- commissions or tips, and nothing else, is carried over to the one that plays it now; and what stands in debit where these are owed
-- is moved to the asset, of each business and currency. What was posted before is not told apart otherwise: the tax of an expense of
-- before stays where it was set off against taxes that were owed.

-- Moves what is on an account, a debit above zero, and keeps the balances of both. The tenant has to be open.
create function finance.move_balance(tenant uuid, giver uuid, giver_part uuid, taker uuid, taker_part uuid, amount numeric,
                                     of_currency text, on_day date) returns void
    language plpgsql set search_path = pg_catalog
as $$
declare
    moved uuid := finance.id_at(clock_timestamp());
begin
    with entry as (
        insert into finance.journal_entry
            (tenant_id, id, day, currency, document_kind, document_id, event, line_count, posted_at)
        values (tenant, moved, on_day, of_currency, 'account-role', taker, 'RECORDED', 2, now())
    ), line as (
        insert into finance.journal_line (tenant_id, entry_id, position, account_id, dimension_id, minor_units, currency, day)
        -- what a line can be of; who has more is told by the verification
        select tenant, moved, l.position, l.account_id, l.dimension_id,
               l.side * greatest(-100000000000000, least(amount, 100000000000000)), of_currency, on_day
        from (values (1, taker, taker_part, 1), (2, giver, giver_part, -1)) as l (position, account_id, dimension_id, side)
        returning account_id, minor_units
    )
    insert into finance.account_balance as b
        (tenant_id, account_id, currency, day, recorded_on, stripe, debit_minor, credit_minor)
    select tenant, l.account_id, of_currency, on_day, (now() at time zone 'UTC')::date, 0,
           greatest(l.minor_units, 0), greatest(-l.minor_units, 0)
    from line l
    on conflict (tenant_id, account_id, currency, day, recorded_on, stripe) do update
        set debit_minor = b.debit_minor + excluded.debit_minor, credit_minor = b.credit_minor + excluded.credit_minor;
end
$$;

create procedure finance.move_owed_back(of_tenant uuid)
    language plpgsql set search_path = pg_catalog
as $$
declare
    today  date;
    spoken text;
    staff  uuid;
    due    record;
    stands record;
    part   record;
    rest   numeric;
begin
    if not exists (select from finance.account_role r where r.tenant_id = of_tenant) then
        return;
    end if;
    select greatest((now() at time zone t.time_zone)::date,
                    (select max(c.through) + 1 from finance.period_closing c
                     where c.tenant_id = of_tenant and c.reopened_at is null)),
           lower(t.language)
    into today, spoken
    from tenancy.tenant t where t.tenant_id = of_tenant;

    with made as materialized (
        select finance.id_at(clock_timestamp()) as id, d.role, d.code,
               case spoken when 'ru' then d.ru when 'kk' then d.kk else d.en end as name
        from (values
                  ('STAFF_RECEIVABLE', '1250', 'Due from staff', 'Задолженность сотрудников', 'Қызметкерлердің берешегі'),
                  ('TAXES_RECOVERABLE', '1420', 'Taxes recoverable', 'Налоги к возмещению', 'Өтелетін салықтар'),
                  ('SUPPLIER_ADVANCES', '1710', 'Advances to suppliers', 'Авансы поставщикам',
                   'Жеткізушілерге берілген аванстар')) as d (role, code, en, ru, kk)
    ), account as (
        insert into finance.account (tenant_id, id, code, name, kind, created_at)
        select of_tenant, m.id,
               case when exists (select from finance.account a where a.tenant_id = of_tenant and a.code = m.code)
                    then m.role else m.code end,
               m.name, 'ASSET', now()
        from made m
    )
    insert into finance.account_role (tenant_id, role, account_id)
    select of_tenant, m.role, m.id from made m;
    select r.account_id into staff
    from finance.account_role r where r.tenant_id = of_tenant and r.role = 'STAFF_RECEIVABLE';

    -- What was left behind. Not to an account on which customers' money is, too: what there is whose is not told apart.
    for part in
        select a.id as account_id, p.account_id as taker, l.currency, l.dimension_id, sum(l.minor_units) as amount
        from finance.account a
        join finance.account_role p on p.tenant_id = a.tenant_id and a.former_roles = array[p.role]
        join finance.journal_line l on l.tenant_id = a.tenant_id and l.account_id = a.id
        where a.tenant_id = of_tenant and finance.owed_back_on(p.role) is not null
          and not exists (select from finance.account_role r where r.tenant_id = of_tenant and r.account_id = a.id)
          and not finance.owes_customers(of_tenant, p.account_id)
        group by a.id, p.account_id, l.currency, l.dimension_id having sum(l.minor_units) <> 0
        order by a.id, l.currency, l.dimension_id
    loop
        perform finance.move_balance(of_tenant, part.account_id, part.dimension_id, part.taker, part.dimension_id, part.amount,
                                     part.currency, today);
    end loop;

    -- What masters are short of, of payrolls that are to be paid and of what the next one is to take off: as those post it now.
    for due in
        select r.currency, s.master_id, p.role, p.account_id,
               sum(greatest(0, -case p.role when 'TIPS_PAYABLE' then s.tips else s.commission end)) as amount
        from finance.payroll_run r
        join (select l.run_id, l.master_id, sum(l.commission_minor) as commission, sum(l.tip_minor) as tips
              from finance.payroll_line l
              where l.tenant_id = of_tenant and l.master_id is not null
              group by l.run_id, l.master_id) s on s.run_id = r.id
        join finance.account_role p
            on p.tenant_id = r.tenant_id and p.role in ('COMMISSIONS_PAYABLE', 'TIPS_PAYABLE')
        where r.tenant_id = of_tenant
          and (r.status = 'APPROVED' and s.commission + s.tips >= 0
               or r.status <> 'DRAFT' and s.commission + s.tips < 0
                  and not exists (select from finance.payroll_run n
                                  where n.tenant_id = r.tenant_id and n.status <> 'DRAFT' and n.from_day > r.from_day))
        group by r.currency, s.master_id, p.role, p.account_id
        having sum(greatest(0, -case p.role when 'TIPS_PAYABLE' then s.tips else s.commission end)) > 0
        order by r.currency, s.master_id, p.role
    loop
        perform finance.move_balance(of_tenant, due.account_id, case due.role when 'COMMISSIONS_PAYABLE' then due.master_id end,
                                     staff, due.master_id, due.amount, due.currency, today);
    end loop;

    -- And what stands in debit still, from what makes it do so; also where such a role was played, and none is now.
    for stands in
        select b.account_id, p.asset, b.currency, sum(b.debit_minor) - sum(b.credit_minor) as amount
        from (select o.account_id, min(r.account_id::text)::uuid as asset
              from (select n.account_id, n.role from finance.account_role n where n.tenant_id = of_tenant
                    union all
                    select a.id, f.role
                    from finance.account a cross join unnest(a.former_roles) as f (role)
                    where a.tenant_id = of_tenant
                      and not exists (select from finance.account_role n
                                      where n.tenant_id = of_tenant and n.account_id = a.id)) o
              join finance.account_role r on r.tenant_id = of_tenant and r.role = finance.owed_back_on(o.role)
              group by o.account_id) p
        join finance.account_balance b on b.tenant_id = of_tenant and b.account_id = p.account_id
        group by b.account_id, p.asset, b.currency having sum(b.debit_minor) > sum(b.credit_minor)
        order by b.account_id, b.currency
    loop
        rest := stands.amount;
        for part in
            select l.dimension_id, sum(l.minor_units) as amount
            from finance.journal_line l
            where l.tenant_id = of_tenant and l.account_id = stands.account_id and l.currency = stands.currency
            group by l.dimension_id having sum(l.minor_units) > 0
            order by l.dimension_id
        loop
            exit when rest <= 0;
            perform finance.move_balance(of_tenant, stands.account_id, part.dimension_id, stands.asset,
                                         coalesce(part.dimension_id, stands.account_id), least(rest, part.amount),
                                         stands.currency, today);
            rest := rest - part.amount;
        end loop;
    end loop;
end
$$;

-- All businesses, one after the other, each as if it were open: the tables' owner sees which there are for this one statement.
-- Nobody posts meanwhile, so the locks of those who post are not taken: of thousands of businesses they are more than a server holds.
alter table finance.account no force row level security;
alter table finance.journal_entry disable trigger in_open_period;
alter table finance.journal_line disable trigger keep_balances;
alter table finance.journal_line disable trigger owed;
do $$
declare
    business uuid;
begin
    for business in select distinct a.tenant_id from finance.account a loop
        perform set_config('thermae.tenant', business::text, true);
        call finance.move_owed_back(business);
        -- while its tenant is open
        set constraints all immediate;
        set constraints all deferred;
    end loop;
    perform set_config('thermae.tenant', '', true);
end
$$;
alter table finance.journal_line enable trigger owed;
alter table finance.journal_line enable trigger keep_balances;
alter table finance.journal_entry enable trigger in_open_period;
alter table finance.account force row level security;
drop procedure finance.move_owed_back(uuid);
drop function finance.move_balance(uuid, uuid, uuid, uuid, uuid, numeric, text, date);

-- In the books of the platform, because of the last invoice that has taken more back.
with stands as (
    select l.currency, sum(l.minor_units) as amount, (max(l.entry_id::text) filter (where l.minor_units > 0))::uuid as because
    from finance.platform_line l
    where l.role = 'TAXES_PAYABLE'
    group by l.currency having sum(l.minor_units) > 0
), entries as materialized (
    select finance.id_at(clock_timestamp()) as id, s.currency, s.amount, (clock_timestamp() at time zone 'UTC')::date as day,
           e.business_id, e.document_kind, e.document_id, e.invoice_id
    from stands s join finance.platform_entry e on e.id = s.because
), entry as (
    insert into finance.platform_entry
        (id, day, currency, business_id, document_kind, document_id, invoice_id, event, line_count, posted_at)
    select e.id, e.day, e.currency, e.business_id, e.document_kind, e.document_id, e.invoice_id, 'RECLASSIFIED', 2, now()
    from entries e
)
insert into finance.platform_line (entry_id, position, role, minor_units, currency, day)
select e.id, s.position, s.role, s.side * e.amount, e.currency, e.day
from entries e
cross join (values (1, 'TAXES_RECOVERABLE', 1), (2, 'TAXES_PAYABLE', -1)) as s (position, role, side);
set constraints all immediate;
