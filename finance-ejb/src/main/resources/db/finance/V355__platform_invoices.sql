-- What businesses owe to the platform: its documents, not theirs, so they stand in nobody's ledger. Each belongs to the business
-- that is to pay it, which reads it.
create table finance.platform_invoice (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    -- without gaps, on the whole platform
    number       bigint      not null check (number > 0),
    -- a period, or the rest of one on another plan
    kind         text        not null check (kind in ('PERIOD', 'UPGRADE')),
    status       text        not null default 'OPEN' check (status in ('OPEN', 'PAID')),
    plan_id      uuid        not null,
    plan_name    text        not null,
    period_start timestamptz not null,
    period_end   timestamptz not null,
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint      not null check (amount_minor > 0),
    issued_at    timestamptz not null,
    due_at       timestamptz not null,
    -- how many steps of dunning were taken, and when the next one is; null if there is none any more
    steps        integer     not null default 0 check (steps >= 0),
    next_at      timestamptz,
    paid_at      timestamptz,
    paid_by      uuid,
    reference    text,
    primary key (tenant_id, id),
    unique (tenant_id, number),
    check (period_start < period_end),
    check ((status = 'PAID') = (paid_at is not null)),
    check ((paid_at is null) = (paid_by is null)),
    check (status = 'OPEN' or next_at is null)
);
-- a period is invoiced once
create unique index platform_invoice_of_period on finance.platform_invoice (tenant_id, period_start) where kind = 'PERIOD';
create index platform_invoice_due on finance.platform_invoice (next_at) where next_at is not null;

-- The last number of the platform's invoices; its row is locked until the invoice is committed, so no number is left out.
create table finance.platform_invoice_number (
    one  boolean not null primary key default true check (one),
    last bigint  not null check (last >= 0)
);
insert into finance.platform_invoice_number (last) values (0);

-- The wall behind the rule: what was invoiced stays as it is.
create function finance.keep_platform_invoices() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if old.status = 'PAID' or
       (new.tenant_id, new.id, new.number, new.kind, new.plan_id, new.plan_name, new.period_start, new.period_end,
        new.currency, new.amount_minor, new.issued_at)
       is distinct from
       (old.tenant_id, old.id, old.number, old.kind, old.plan_id, old.plan_name, old.period_start, old.period_end,
        old.currency, old.amount_minor, old.issued_at) then
        raise exception 'An invoice that was issued does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_platform_invoices before update on finance.platform_invoice
    for each row execute function finance.keep_platform_invoices();

call platform.isolate('finance.platform_invoice');
grant select, insert on finance.platform_invoice to ${app};
grant update (status, steps, next_at, paid_at, paid_by, reference) on finance.platform_invoice to ${app};
grant select, update (last) on finance.platform_invoice_number to ${app};
call platform.audit('finance.platform_invoice');

-- Businesses that are to be reminded of an invoice, or have not paid one for too long.
create policy door on finance.platform_invoice for select to ${doors} using (true);
grant select (tenant_id, next_at) on finance.platform_invoice to ${doors};
create function doors.tenants_with_due_platform_invoices(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select i.tenant_id
    from finance.platform_invoice i
    where i.next_at <= moment
    group by i.tenant_id order by min(i.next_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_platform_invoices(timestamptz, integer)');
