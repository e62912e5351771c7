-- Money that comes on the web. Nobody takes it at the desk, and what goes back of itself nobody gives.
alter table finance.payment
    alter column taken_by drop not null,
    -- for which visit it was paid before that took place
    add column booking_id uuid,
    -- what of it is held for that visit: neither credit, nor paying anything, nor given back
    add column deposit_minor bigint not null default 0,
    add constraint payment_deposit_check check (deposit_minor between 0 and amount_minor),
    add constraint payment_deposit_of_booking check (deposit_minor = 0 or booking_id is not null);
create index payment_of_booking on finance.payment (tenant_id, booking_id) where booking_id is not null;
grant update (deposit_minor) on finance.payment to ${app};
alter table finance.refund alter column refunded_by drop not null;

alter table finance.payment_part
    drop constraint payment_part_method_check,
    add constraint payment_part_method_check
        check (method in ('CASH', 'CARD_TERMINAL', 'BANK_TRANSFER', 'ACCOUNT_CREDIT', 'ONLINE'));
alter table finance.refund_part
    drop constraint refund_part_method_check,
    add constraint refund_part_method_check
        check (method in ('CASH', 'CARD_TERMINAL', 'BANK_TRANSFER', 'ACCOUNT_CREDIT', 'ONLINE'));

-- What somebody is to pay on the web, and how far a gateway says that it is. The row is there before the gateway is called;
-- its id is the idempotency key. What succeeds becomes a payment, once.
create table finance.online_payment (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    kind         text        not null check (kind in ('PREPAYMENT', 'INVOICE')),
    booking_id   uuid        not null,
    invoice_id   uuid,
    branch_id    uuid        not null,
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint      not null check (amount_minor > 0),
    gateway      text        not null,
    -- what the gateway calls it; null until it has answered
    gateway_id   text,
    status       text        not null default 'CREATED'
        check (status in ('CREATED', 'REQUIRES_METHOD', 'REQUIRES_ACTION', 'PROCESSING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    -- when the gateway has said so, as it counts: what it has said before that is late
    revision     bigint      not null default 0,
    failure      text,
    payment_id   uuid,
    created_at   timestamptz not null,
    -- who has not paid by then has given up
    expires_at   timestamptz not null,
    -- when the gateway is asked next
    look_at      timestamptz,
    looks        integer     not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, gateway, gateway_id),
    foreign key (tenant_id, invoice_id) references finance.invoice,
    foreign key (tenant_id, payment_id) references finance.payment,
    check ((kind = 'INVOICE') = (invoice_id is not null)),
    check ((status = 'SUCCEEDED') = (payment_id is not null)),
    check ((status in ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (look_at is null))
) with (fillfactor = 80);
-- for a booking there is one at a time that can still be paid
create unique index online_payment_open on finance.online_payment (tenant_id, booking_id)
    where status in ('CREATED', 'REQUIRES_METHOD', 'REQUIRES_ACTION', 'PROCESSING');
create index online_payment_by_booking on finance.online_payment (tenant_id, booking_id, id);
create index online_payment_of_payment on finance.online_payment (tenant_id, payment_id) where payment_id is not null;
create index online_payment_look on finance.online_payment (look_at) where look_at is not null;

-- What of a refund goes back by the gateway. The refund's id is the idempotency key.
create table finance.gateway_refund (
    tenant_id    uuid        not null default platform.current_tenant(),
    refund_id    uuid        not null,
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint      not null check (amount_minor > 0),
    -- SENT: the gateway has taken it on
    status       text        not null default 'DUE' check (status in ('DUE', 'SENT', 'DONE', 'FAILED')),
    gateway_id   text,
    failure      text,
    attempts     integer     not null default 0,
    -- when it is sent, or asked for, next
    due_at       timestamptz,
    created_at   timestamptz not null,
    primary key (tenant_id, refund_id),
    foreign key (tenant_id, refund_id) references finance.refund,
    check ((status in ('DONE', 'FAILED')) = (due_at is null))
) with (fillfactor = 80);
create index gateway_refund_due on finance.gateway_refund (due_at) where due_at is not null;

call platform.isolate('finance.online_payment');
call platform.isolate('finance.gateway_refund');
grant select, insert on finance.online_payment, finance.gateway_refund to ${app};
grant update (gateway_id, status, revision, failure, payment_id, look_at, looks) on finance.online_payment to ${app};
grant update (status, gateway_id, failure, attempts, due_at) on finance.gateway_refund to ${app};

-- Businesses in which a gateway is to be asked something, or told.
create policy door on finance.online_payment for select to ${doors} using (true);
create policy door on finance.gateway_refund for select to ${doors} using (true);
grant select (tenant_id, id, gateway, look_at) on finance.online_payment to ${doors};
grant select (tenant_id, due_at) on finance.gateway_refund to ${doors};
create function doors.tenants_with_due_online_payments(moment timestamptz, at_most integer) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select d.tenant_id
    from (select p.tenant_id, p.look_at as due_at from finance.online_payment p where p.look_at <= moment
          union all
          select r.tenant_id, r.due_at from finance.gateway_refund r where r.due_at <= moment) d
    group by d.tenant_id order by min(d.due_at) limit at_most
$$;
call platform.door('doors.tenants_with_due_online_payments(timestamptz, integer)');

-- The business of a payment that a gateway tells of.
create function doors.tenant_of_online_payment(wanted uuid, at_gateway text) returns uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select p.tenant_id from finance.online_payment p where p.id = wanted and p.gateway = at_gateway
$$;
call platform.door('doors.tenant_of_online_payment(uuid, text)');
create index online_payment_by_id on finance.online_payment (id);
