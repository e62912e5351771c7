-- What is owed to customers is never less than nothing: nobody is given back, and nobody pays by, what he has not paid in before.
-- An account that plays one of these roles has no debit balance in any currency. Taxes, suppliers, tips and commissions are not
-- among them: the state, a supplier or a master can owe the business something.

-- Whether an account is one on which customers' money is owed; AccountRole.isOwedToCustomers says the same.
create function finance.owes_customers(tenant uuid, account uuid) returns boolean
    language sql set search_path = pg_catalog
as $$
    select exists (select 1 from finance.account_role r
                   where r.tenant_id = tenant and r.account_id = account
                     and r.role in ('DEPOSITS_HELD', 'GIFT_CARDS', 'PACKAGES', 'CUSTOMER_CREDIT'))
$$;

-- Whether it owes less than nothing in a currency, or in any if that is null.
create function finance.is_overdrawn(tenant uuid, account uuid, of_currency text) returns boolean
    language sql set search_path = pg_catalog
as $$
    select case when finance.owes_customers(tenant, account)
        then exists (select 1 from finance.account_balance b
                     where b.tenant_id = tenant and b.account_id = account
                       and (of_currency is null or b.currency = of_currency)
                     group by b.currency having sum(b.debit_minor) > sum(b.credit_minor))
        else false end
$$;
revoke all on function finance.owes_customers(uuid, uuid), finance.is_overdrawn(uuid, uuid, text) from public;
grant execute on function finance.owes_customers(uuid, uuid), finance.is_overdrawn(uuid, uuid, text) to ${app}, ${doors};
grant select on finance.account_role to ${doors};

-- As before, and refuses at once what takes more than there is: who posts is told so. Nobody waits here either, so what two
-- take at once is left to the end of their transactions.
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
    insert into finance.account_balance as b (tenant_id, account_id, currency, day, stripe, debit_minor, credit_minor)
    select a.tenant_id, a.account_id, a.currency, a.day, mine,
           sum(greatest(a.minor_units, 0)), sum(greatest(-a.minor_units, 0))
    from added a
    group by a.tenant_id, a.account_id, a.currency, a.day
    on conflict (tenant_id, account_id, currency, day, stripe) do update
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

-- The same when the transaction ends, one after another: whoever takes from such an account waits for who is taking from one, and
-- looks after that, in a statement of its own that sees what was committed meanwhile. He waits for the end of a commit alone.
create function finance.require_owed() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
declare
    of_currency text;
begin
    if not finance.owes_customers(new.tenant_id, new.account_id) then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('ledger owed ' || new.tenant_id::text, 0));
    -- an account that takes over owes nothing below zero in any currency
    if tg_table_name = 'journal_line' then
        of_currency := new.currency;
    end if;
    if finance.is_overdrawn(new.tenant_id, new.account_id, of_currency) then
        raise exception 'Less than nothing would be owed to customers' using errcode = 'TL003';
    end if;
    return null;
end
$$;
create constraint trigger owed after insert on finance.journal_line
    deferrable initially deferred for each row when (new.minor_units > 0) execute function finance.require_owed();
create constraint trigger owed after insert or update on finance.account_role
    deferrable initially deferred for each row execute function finance.require_owed();
