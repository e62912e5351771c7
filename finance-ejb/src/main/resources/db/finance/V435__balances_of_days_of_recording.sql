-- What is kept of a day of the books is told apart by the day on which it was recorded, in UTC, too: what the books knew at an
-- instant is what was recorded on the days before, and the lines of the entries that were recorded on its own day until then.
-- Recorded is an entry at its posted_at: it never changes.

-- First what who posts locks before the balances: he waits here, or this waits for him, and neither in a circle.
lock table finance.account in access exclusive mode;
alter table finance.account_balance add column recorded_on date;
alter table finance.account_balance drop constraint account_balance_pkey;

-- Fills it in from the lines, of one business. A day of the books on which something else was kept than the lines say still has
-- that after it, as recorded on that day: the verification is to find it.
create procedure finance.tell_recordings_apart(of_tenant uuid)
    language sql set search_path = pg_catalog
as $$
    with before as (
        delete from finance.account_balance b where b.tenant_id = of_tenant
        returning b.account_id, b.currency, b.day, b.debit_minor, b.credit_minor
    ), posted as (
        select l.account_id, l.currency, l.day, (e.posted_at at time zone 'UTC')::date as recorded_on,
               sum(greatest(l.minor_units, 0)) as debit_minor, sum(greatest(-l.minor_units, 0)) as credit_minor
        from finance.journal_line l
        join finance.journal_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
        where l.tenant_id = of_tenant
        group by l.account_id, l.currency, l.day, (e.posted_at at time zone 'UTC')::date
    ), part as (
        select p.account_id, p.currency, p.day, p.recorded_on, p.debit_minor, p.credit_minor from posted p
        union all
        select b.account_id, b.currency, b.day, b.day, b.debit_minor, b.credit_minor from before b
        union all
        select p.account_id, p.currency, p.day, p.day, -p.debit_minor, -p.credit_minor from posted p
    )
    insert into finance.account_balance
        (tenant_id, account_id, currency, day, recorded_on, stripe, debit_minor, credit_minor)
    select of_tenant, p.account_id, p.currency, p.day, p.recorded_on, 0, sum(p.debit_minor), sum(p.credit_minor)
    from part p
    group by p.account_id, p.currency, p.day, p.recorded_on
    having sum(p.debit_minor) <> 0 or sum(p.credit_minor) <> 0
$$;

-- All businesses, one after the other, each as if it were open: the tables' owner sees which there are for this one statement.
alter table finance.account no force row level security;
do $$
declare
    business uuid;
begin
    for business in select distinct a.tenant_id from finance.account a loop
        perform set_config('thermae.tenant', business::text, true);
        call finance.tell_recordings_apart(business);
    end loop;
    perform set_config('thermae.tenant', '', true);
end
$$;
alter table finance.account force row level security;
drop procedure finance.tell_recordings_apart(uuid);

alter table finance.account_balance
    add primary key (tenant_id, account_id, currency, day, recorded_on, stripe);

-- As before, told apart by the day of recording. A line has an entry by its foreign key; without one it would have no such day,
-- which is refused.
grant select (tenant_id, id, posted_at) on finance.journal_entry to ${doors};
create or replace function doors.keep_balances() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    mine integer := 0;
begin
    while not pg_try_advisory_xact_lock(
            hashtextextended('ledger stripe ' || mine || ' ' || platform.current_tenant()::text, 0)) loop
        mine := mine + 1;
    end loop;
    insert into finance.account_balance as b
        (tenant_id, account_id, currency, day, recorded_on, stripe, debit_minor, credit_minor)
    select a.tenant_id, a.account_id, a.currency, a.day, (e.posted_at at time zone 'UTC')::date, mine,
           sum(greatest(a.minor_units, 0)), sum(greatest(-a.minor_units, 0))
    from added a
    left join finance.journal_entry e on e.tenant_id = a.tenant_id and e.id = a.entry_id
    group by a.tenant_id, a.account_id, a.currency, a.day, (e.posted_at at time zone 'UTC')::date
    on conflict (tenant_id, account_id, currency, day, recorded_on, stripe) do update
        set debit_minor = b.debit_minor + excluded.debit_minor, credit_minor = b.credit_minor + excluded.credit_minor;
    if exists (select 1
               from (select a.tenant_id, a.account_id, a.currency from added a
                     group by a.tenant_id, a.account_id, a.currency having sum(a.minor_units) > 0) d
               where finance.is_overdrawn(d.tenant_id, d.account_id, d.currency)) then
        raise exception 'Less than nothing would be owed to customers' using errcode = 'TL003';
    end if;
    return null;
end
$$;
