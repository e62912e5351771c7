-- No liability stands in debit. What is taken from the account on which taxes, suppliers, commissions or tips are owed, and was not
-- there, is owed back: when the transaction ends, an entry moves it to the asset that stands beside it. So nobody is refused, and what
-- several take at once is seen: they look one after another, as with what is owed to customers.

-- Where stands what is owed back of a liability; null for all other roles. AccountRole.owedBackOn says the same.
create function finance.owed_back_on(of_role text) returns text
    language sql immutable set search_path = pg_catalog
as $$
    select case of_role
        when 'TAXES_PAYABLE' then 'TAXES_RECOVERABLE'
        when 'SUPPLIERS_PAYABLE' then 'SUPPLIER_ADVANCES'
        when 'COMMISSIONS_PAYABLE' then 'STAFF_RECEIVABLE'
        when 'TIPS_PAYABLE' then 'STAFF_RECEIVABLE'
    end
$$;
revoke all on function finance.owed_back_on(text) from public;
grant execute on function finance.owed_back_on(text) to ${app};

-- As before of what is owed to customers: refused. So is what would bring any other liability of the business's own into debit, to which
-- only people post. Of one that plays one of the four roles above it is moved to the asset: as much as the line has taken, on the day
-- and at the instant of its entry, which is the document of the new one. What is not told apart there is told apart by the account
-- from which it comes. Of one that has played such a role, and plays none now, it is moved to the account that plays it: what is
-- owed has gone there, too, and that account is looked at in its turn.
create or replace function finance.require_owed() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
declare
    refused boolean;
    taking  text;
    beyond  numeric;
    taker   uuid;
    part    uuid := coalesce(new.dimension_id, new.account_id);
    moved   uuid;
begin
    select bool_or(r.role in ('DEPOSITS_HELD', 'GIFT_CARDS', 'PACKAGES', 'CUSTOMER_CREDIT')), min(finance.owed_back_on(r.role))
    into refused, taking
    from finance.account_role r where r.tenant_id = new.tenant_id and r.account_id = new.account_id;
    if refused is null then
        -- it plays none
        select a.kind = 'LIABILITY', (select min(f.role) from unnest(a.former_roles) as f (role)
                                      where finance.owed_back_on(f.role) is not null)
        into refused, taking
        from finance.account a where a.tenant_id = new.tenant_id and a.id = new.account_id;
        refused := refused and taking is null;
        part := new.dimension_id;
    end if;
    if not refused and taking is null
        or (select sum(l.minor_units) from finance.journal_line l
            where l.tenant_id = new.tenant_id and l.entry_id = new.entry_id and l.account_id = new.account_id) <= 0 then
        return null;
    end if;
    -- the look is a statement of its own, so that it sees what was committed while this waited
    perform pg_advisory_xact_lock(hashtextextended('ledger owed ' || new.tenant_id::text, 0));
    select sum(b.debit_minor) - sum(b.credit_minor) into beyond
    from finance.account_balance b
    where b.tenant_id = new.tenant_id and b.account_id = new.account_id and b.currency = new.currency;
    if beyond <= 0 then
        return null;
    end if;
    if not refused then
        select r.account_id into taker
        from finance.account_role r where r.tenant_id = new.tenant_id and r.role = taking;
    end if;
    if taker is null then
        raise exception 'Less than nothing would be owed to customers, or to others' using errcode = 'TL003';
    end if;
    moved := finance.id_at(clock_timestamp());
    with entry as (
        insert into finance.journal_entry
            (tenant_id, id, day, currency, document_kind, document_id, event, line_count, posted_at)
        select new.tenant_id, moved, new.day, new.currency, 'reclassification', new.entry_id, 'RECORDED', 2, e.posted_at
        from finance.journal_entry e where e.tenant_id = new.tenant_id and e.id = new.entry_id
    )
    insert into finance.journal_line (tenant_id, entry_id, position, account_id, dimension_id, minor_units, currency, day)
    select new.tenant_id, moved, l.position, l.account_id, l.dimension_id, l.side * least(beyond, new.minor_units), new.currency,
           new.day
    from (values (1, taker, part, 1),
                 (2, new.account_id, new.dimension_id, -1)) as l (position, account_id, dimension_id, side);
    return null;
end
$$;
grant execute on function finance.id_at(timestamptz) to ${app};

-- The accounts that play roles, and play them until the transaction ends: who has another account take one over waits for that. The
-- look is a statement of its own, so that it sees what was committed while this waited.
create function finance.keep_playing(of_roles text[]) returns setof finance.account_role
    language plpgsql set search_path = pg_catalog
as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ledger periods ' || platform.current_tenant()::text, 0));
    return query select r.* from finance.account_role r
                 where r.tenant_id = platform.current_tenant() and r.role = any (of_roles);
end
$$;
revoke all on function finance.keep_playing(text[]) from public;
grant execute on function finance.keep_playing(text[]) to ${app};

-- An account that takes one of these roles over does not stand in debit in any currency.
create function finance.require_credit() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('ledger owed ' || new.tenant_id::text, 0));
    if exists (select 1 from finance.account_balance b
               where b.tenant_id = new.tenant_id and b.account_id = new.account_id
               group by b.currency having sum(b.debit_minor) > sum(b.credit_minor)) then
        raise exception 'Less than nothing would be owed to customers, or to others' using errcode = 'TL003';
    end if;
    return null;
end
$$;
revoke all on function finance.require_credit() from public;
drop trigger owed on finance.account_role;
create constraint trigger owed after insert or update on finance.account_role
    deferrable initially deferred for each row
    when (new.role in ('DEPOSITS_HELD', 'GIFT_CARDS', 'PACKAGES', 'CUSTOMER_CREDIT',
                       'TAXES_PAYABLE', 'SUPPLIERS_PAYABLE', 'COMMISSIONS_PAYABLE', 'TIPS_PAYABLE'))
    execute function finance.require_credit();

-- The same in the books of the platform: a tax that is taken back of more than was charged is to be got back.
insert into finance.platform_account (role, code, name, kind)
values ('TAXES_RECOVERABLE', '1420', 'Taxes recoverable', 'ASSET');
alter table finance.platform_entry
    drop constraint platform_entry_event_check,
    add constraint platform_entry_event_check
        check (event in ('ISSUED', 'RECLASSIFIED', 'PAID_BY_TRANSFER', 'PAID', 'PAID_IN_EXCESS', 'REFUNDED', 'REFUND_FAILED'));

create function doors.keep_platform_taxes() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    beyond numeric;
    moved  uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended('platform taxes ' || new.currency, 0));
    select least(sum(l.minor_units), new.minor_units) into beyond
    from finance.platform_line l where l.role = new.role and l.currency = new.currency;
    if beyond > 0 then
        moved := finance.id_at(clock_timestamp());
        with entry as (
            insert into finance.platform_entry
                (id, day, currency, business_id, document_kind, document_id, invoice_id, event, line_count, posted_at)
            select moved, e.day, e.currency, e.business_id, e.document_kind, e.document_id, e.invoice_id, 'RECLASSIFIED', 2,
                   e.posted_at
            from finance.platform_entry e where e.id = new.entry_id
        )
        insert into finance.platform_line (entry_id, position, role, minor_units, currency, day)
        values (moved, 1, 'TAXES_RECOVERABLE', beyond, new.currency, new.day),
               (moved, 2, 'TAXES_PAYABLE', -beyond, new.currency, new.day);
    end if;
    return null;
end
$$;
grant execute on function finance.id_at(timestamptz) to ${doors};
alter function doors.keep_platform_taxes() owner to ${doors};
revoke all on function doors.keep_platform_taxes() from public;
create constraint trigger taxes after insert on finance.platform_line
    deferrable initially deferred for each row when (new.role = 'TAXES_PAYABLE' and new.minor_units > 0)
    execute function doors.keep_platform_taxes();
