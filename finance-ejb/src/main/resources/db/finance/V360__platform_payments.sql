-- What owners pay of the platform's invoices on the web, and how far a gateway says that it is. The row is there before the
-- gateway is called; its id is the idempotency key. It stands in nobody's ledger, as the invoices do not.
create table finance.platform_payment (
    tenant_id      uuid        not null default platform.current_tenant(),
    id             uuid        not null,
    invoice_id     uuid        not null,
    currency       text        not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor   bigint      not null check (amount_minor > 0),
    gateway        text        not null,
    -- what the gateway calls it; null until it has answered
    gateway_id     text,
    status         text        not null default 'CREATED'
        check (status in ('CREATED', 'REQUIRES_METHOD', 'REQUIRES_ACTION', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    -- when the gateway has said so, as it counts: what it has said before that is late
    revision       bigint      not null default 0,
    failure        text,
    -- how much has come; null until it has
    received_minor bigint      check (received_minor >= 0),
    begun_by       uuid        not null,
    created_at     timestamptz not null,
    -- who has not paid by then has given up
    expires_at     timestamptz not null,
    -- when the gateway is asked next
    look_at        timestamptz,
    looks          integer     not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, gateway, gateway_id),
    foreign key (tenant_id, invoice_id) references finance.platform_invoice,
    check ((status = 'SUCCEEDED') = (received_minor is not null)),
    check ((status in ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (look_at is null))
) with (fillfactor = 80);
-- for an invoice there is one at a time that can still be paid
create unique index platform_payment_open on finance.platform_payment (tenant_id, invoice_id)
    where status in ('CREATED', 'REQUIRES_METHOD', 'REQUIRES_ACTION', 'PROCESSING');
create index platform_payment_by_invoice on finance.platform_payment (tenant_id, invoice_id, id);
create index platform_payment_look on finance.platform_payment (look_at) where look_at is not null;
create index platform_payment_by_id on finance.platform_payment (id);

-- Money that came and that no invoice needed goes back, the whole of it. Its id is the idempotency key.
create table finance.platform_refund (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    payment_id   uuid        not null,
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint      not null check (amount_minor > 0),
    reason       text        not null check (reason in ('PAID_ALREADY', 'OTHER_AMOUNT')),
    -- SENT: the gateway has taken it on
    status       text        not null default 'DUE' check (status in ('DUE', 'SENT', 'DONE', 'FAILED')),
    gateway_id   text,
    failure      text,
    attempts     integer     not null default 0,
    -- when it is sent, or asked for, next
    due_at       timestamptz,
    created_at   timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, payment_id),
    foreign key (tenant_id, payment_id) references finance.platform_payment,
    check ((status in ('DONE', 'FAILED')) = (due_at is null))
) with (fillfactor = 80);
create index platform_refund_due on finance.platform_refund (due_at) where due_at is not null;

call platform.isolate('finance.platform_payment');
call platform.isolate('finance.platform_refund');
grant select, insert on finance.platform_payment, finance.platform_refund to ${app};
grant update (gateway_id, status, revision, failure, received_minor, look_at, looks) on finance.platform_payment to ${app};
grant update (status, gateway_id, failure, attempts, due_at) on finance.platform_refund to ${app};

-- Businesses in which a gateway is to be asked something, or told.
create policy door on finance.platform_payment for select to ${doors} using (true);
create policy door on finance.platform_refund for select to ${doors} using (true);
grant select (tenant_id, id, gateway, look_at) on finance.platform_payment to ${doors};
grant select (tenant_id, due_at) on finance.platform_refund to ${doors};
create function doors.tenants_with_due_platform_payments(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select d.tenant_id
    from (select p.tenant_id, p.look_at as due_at from finance.platform_payment p where p.look_at <= moment
          union all
          select r.tenant_id, r.due_at from finance.platform_refund r where r.due_at <= moment) d
    group by d.tenant_id order by min(d.due_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_platform_payments(timestamptz, integer)');

-- The business of a payment that a gateway tells of.
create function doors.tenant_of_platform_payment(wanted uuid, at_gateway text) returns uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select p.tenant_id from finance.platform_payment p where p.id = wanted and p.gateway = at_gateway
$$;
call platform.door('doors.tenant_of_platform_payment(uuid, text)');
