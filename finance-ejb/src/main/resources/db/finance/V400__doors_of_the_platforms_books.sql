-- Posts what has become of a document of the business that is open; false if that was posted before: then nothing is.
create function doors.post_platform_entry(entry uuid, on_day date, in_currency text, of_kind text, of_document uuid,
                                          of_invoice uuid, of_event text, moment timestamptz, to_roles text[],
                                          of_plans uuid[], amounts bigint[]) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into finance.platform_entry
        (id, day, currency, business_id, document_kind, document_id, invoice_id, event, line_count, posted_at)
    values (entry, on_day, in_currency, platform.current_tenant(), of_kind, of_document, of_invoice, of_event,
            cardinality(to_roles), moment)
    on conflict (document_id, event) where reverses is null do nothing;
    if not found then
        return false;
    end if;
    insert into finance.platform_line (entry_id, position, role, plan_id, minor_units, currency, day)
    select entry, l.nth, l.role, l.plan_id, l.minor_units, in_currency, on_day
    from unnest(to_roles, of_plans, amounts) with ordinality as l (role, plan_id, minor_units, nth);
    return true;
end
$$;
call platform.door('doors.post_platform_entry(uuid, date, text, text, uuid, uuid, text, timestamptz, text[], uuid[], bigint[])');

-- What is on the accounts at the end of a day; an account that nothing was posted to has no currency.
create function doors.platform_balances(through date)
    returns table (role text, code text, name text, kind text, currency text, debit_minor numeric, credit_minor numeric)
    language sql stable security definer set search_path = pg_catalog
as $$
    select a.role, a.code, a.name, a.kind, b.currency, b.debit, b.credit
    from finance.platform_account a
    left join (select l.role, l.currency,
                      sum(greatest(l.minor_units, 0)) as debit, sum(greatest(-l.minor_units, 0)) as credit
               from finance.platform_line l where l.day <= through group by l.role, l.currency) b on b.role = a.role
    order by a.code, b.currency
$$;
call platform.door('doors.platform_balances(date)');

-- Entries, the last one posted first: a row for each line. Those of an invoice are also those of its payments and refunds.
create function doors.platform_entries(wanted uuid, before_id uuid, at_most integer)
    returns table (id uuid, day date, currency text, business_id uuid, document_kind text, document_id uuid, invoice_id uuid,
                   event text, reverses uuid, reversed_by uuid, memo text, carried_over boolean, posted_at timestamptz,
                   posted_by uuid, role text, code text, name text, plan_id uuid, minor_units bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select e.id, e.day, e.currency, e.business_id, e.document_kind, e.document_id, e.invoice_id, e.event, e.reverses,
           r.id, e.memo, e.carried_over, e.posted_at, e.posted_by, l.role, a.code, a.name, l.plan_id, l.minor_units
    from (select p.*
          from finance.platform_entry p
          where (wanted is null or p.document_id = wanted or p.invoice_id = wanted)
            and (before_id is null or p.id < before_id)
          order by p.id desc limit at_most) e
    join finance.platform_line l on l.entry_id = e.id
    join finance.platform_account a on a.role = l.role
    left join finance.platform_entry r on r.reverses = e.id
    order by e.id desc, l.position
$$;
call platform.door('doors.platform_entries(uuid, uuid, integer)');

-- An id as the application makes them, so that entries stay in the order of time.
create function finance.id_at(moment timestamptz) returns uuid
    language sql volatile set search_path = pg_catalog
as $$
    select overlay(replace(gen_random_uuid()::text, '-', '')
                   placing lpad(to_hex(floor(extract(epoch from moment) * 1000)::bigint), 12, '0') || '7' from 1 for 13)::uuid
$$;
revoke all on function finance.id_at(timestamptz) from public;

-- Takes an entry back that should not be there, once: for whoever looks after the database. The application cannot.
create function finance.reverse_platform_entry(wanted uuid, because text) returns uuid
    language plpgsql set search_path = pg_catalog
as $$
declare
    reversal uuid := finance.id_at(clock_timestamp());
    today    date := (clock_timestamp() at time zone 'UTC')::date;
begin
    insert into finance.platform_entry
        (id, day, currency, business_id, document_kind, document_id, invoice_id, event, reverses, memo, line_count, posted_at)
    select reversal, today, e.currency, e.business_id, e.document_kind, e.document_id, e.invoice_id, e.event, e.id, because,
           e.line_count, clock_timestamp()
    from finance.platform_entry e where e.id = wanted;
    if not found then
        raise exception 'There is no entry %', wanted using errcode = 'no_data_found';
    end if;
    insert into finance.platform_line (entry_id, position, role, plan_id, minor_units, currency, day)
    select reversal, l.position, l.role, l.plan_id, -l.minor_units, l.currency, today
    from finance.platform_line l where l.entry_id = wanted;
    return reversal;
end
$$;
revoke all on function finance.reverse_platform_entry(uuid, text) from public;
