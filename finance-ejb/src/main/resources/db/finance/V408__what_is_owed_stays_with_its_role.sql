-- Which roles an account has played before: what was posted then is found by it, whoever plays them now. '?' is another one, of
-- which nobody knows whether it was.
alter table finance.account add column former_roles text[] not null default '{}';

create function finance.remember_role() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    update finance.account a set former_roles = array_append(a.former_roles, old.role)
    where a.tenant_id = old.tenant_id and a.id = old.account_id and old.role <> all (a.former_roles);
    return null;
end
$$;
create trigger remembered after update on finance.account_role
    for each row when (old.account_id <> new.account_id) execute function finance.remember_role();

-- Finds out who has played roles before that was remembered. The audit says which account has taken over from which, and not what:
-- so it is followed back from those who play them now, and what two roles can have been is left out. Whoever is in such a
-- change can have played anything before it; so can an account that is older than the audit is kept.
create procedure finance.find_former_roles(of_tenant uuid)
    language plpgsql set search_path = pg_catalog
as $$
declare
    playing  jsonb;
    change   record;
    moved    text[];
    doubtful text[] := '{}';
begin
    select jsonb_object_agg(r.role, r.account_id) into playing
    from finance.account_role r where r.tenant_id = of_tenant;
    if playing is null then
        return;
    end if;
    for change in
        select e.before ->> 'account_id' as giver, e.after ->> 'account_id' as taker
        from platform.audit_entry e
        -- a role has no id of its own: the audit knows it as the business's
        where e.tenant_id = of_tenant and e.entity_id = of_tenant and e.entity = 'finance.account_role'
          and e.action = 'UPDATE' and e.after ? 'account_id'
        order by e.at desc, e.id desc
    loop
        select array_agg(p.key) into moved from jsonb_each_text(playing) p where p.value = change.taker;
        if cardinality(moved) = 1 and change.taker <> all (doubtful) then
            playing := jsonb_set(playing, moved, to_jsonb(change.giver));
            update finance.account a set former_roles = array_append(a.former_roles, moved[1])
            where a.tenant_id = of_tenant and a.id = change.giver::uuid and moved[1] <> all (a.former_roles);
        else
            doubtful := doubtful || change.giver || change.taker;
            update finance.account a set former_roles = array_append(a.former_roles, '?')
            where a.tenant_id = of_tenant and a.id in (change.giver::uuid, change.taker::uuid) and '?' <> all (a.former_roles);
        end if;
    end loop;
    -- as long as the entry of its beginning is kept, so is all that came after it
    update finance.account a set former_roles = array_append(a.former_roles, '?')
    where a.tenant_id = of_tenant and a.former_roles <> '{}' and '?' <> all (a.former_roles)
      and not exists (select from platform.audit_entry e
                      where e.tenant_id = of_tenant and e.entity_id = a.id and e.entity = 'finance.account'
                        and e.action = 'INSERT');
end
$$;

-- Carries what is owed to customers over from accounts that have played its role, and nothing else, to the one that plays it now, each
-- dimension by itself. In a currency in which that would leave the account below nothing nothing is carried: people have to look.
-- The tenant has to be open; constraints are looked at by the caller.
create procedure finance.carry_over_owed(of_tenant uuid)
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
                (tenant_id, id, day, currency, document_kind, document_id, line_count, posted_at)
            select of_tenant, e.id, today, e.currency, 'account-role', taker.account_id, e.lines, now()
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
revoke all on procedure finance.find_former_roles(uuid), finance.carry_over_owed(uuid) from public;

-- As before; an entry that leaves as much on the account as there was takes nothing, so one that stands below nothing already is
-- brought up in steps.
create or replace function finance.require_owed() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
declare
    of_currency text;
begin
    if not finance.owes_customers(new.tenant_id, new.account_id) then
        return null;
    end if;
    -- an account that takes over owes nothing below zero in any currency
    if tg_table_name = 'journal_line' then
        of_currency := new.currency;
        if (select sum(l.minor_units) from finance.journal_line l
            where l.tenant_id = new.tenant_id and l.entry_id = new.entry_id and l.account_id = new.account_id) <= 0 then
            return null;
        end if;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('ledger owed ' || new.tenant_id::text, 0));
    if finance.is_overdrawn(new.tenant_id, new.account_id, of_currency) then
        raise exception 'Less than nothing would be owed to customers' using errcode = 'TL003';
    end if;
    return null;
end
$$;

-- All businesses, one after the other, each as if it were open: the tables' owner sees which there are for this one statement.
alter table finance.account no force row level security;
do $$
declare
    business uuid;
begin
    for business in select distinct a.tenant_id from finance.account a loop
        perform set_config('thermae.tenant', business::text, true);
        call finance.find_former_roles(business);
        call finance.carry_over_owed(business);
        -- while its tenant is open
        set constraints all immediate;
        set constraints all deferred;
    end loop;
    perform set_config('thermae.tenant', '', true);
end
$$;
alter table finance.account force row level security;
