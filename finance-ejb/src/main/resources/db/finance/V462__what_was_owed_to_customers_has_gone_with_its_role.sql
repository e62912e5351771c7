-- Taking back an entry by hand on an account that has played a role of customers' money was refused for ever: what is owed has gone to
-- the account that plays the role now. It is taken from there; whether it is there is asked of that account in its turn.
-- Of an account that has played several roles nobody knows whose it is: as before.
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
        select a.kind = 'LIABILITY',
               (select coalesce(min(f.role) filter (where finance.owed_back_on(f.role) is not null),
                                case count(*) when 1 then min(f.role) filter (
                                    where f.role in ('DEPOSITS_HELD', 'GIFT_CARDS', 'PACKAGES', 'CUSTOMER_CREDIT')) end)
                from unnest(a.former_roles) as f (role))
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
