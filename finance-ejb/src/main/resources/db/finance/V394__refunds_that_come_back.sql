-- A gateway may say later that it could not give back what it has taken on. Then the money is the payment's credit again, until
-- it is sent again.
alter table finance.gateway_refund
    -- the idempotency key, once the gateway has failed under the refund's id, which is the first
    add column retry_key uuid,
    -- whether what it is of is the payment's credit again
    add column is_back   boolean not null default false,
    -- since when the gateway has it
    add column sent_at   timestamptz,
    drop constraint gateway_refund_check;
alter table finance.gateway_refund
    -- what a bank has not decided after weeks is not asked for any more
    add constraint gateway_refund_due_check
        check (case status when 'DUE' then due_at is not null when 'SENT' then true else due_at is null end),
    add constraint gateway_refund_back_check check (not is_back or status = 'FAILED');
grant update (retry_key, is_back, sent_at) on finance.gateway_refund to ${app};
create index gateway_refund_by_key on finance.gateway_refund (coalesce(retry_key, refund_id));

-- How a refund has come back (above zero), and was sent again (below). Only ever added.
create table finance.refund_return (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    refund_id    uuid        not null,
    amount_minor bigint      not null check (amount_minor <> 0),
    returned_on  date        not null,
    returned_at  timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, refund_id) references finance.refund
);
create index refund_return_by_refund on finance.refund_return (tenant_id, refund_id, id);
create index refund_return_by_day on finance.refund_return (tenant_id, returned_on);
call platform.isolate('finance.refund_return');
grant select, insert on finance.refund_return to ${app};
call platform.audit('finance.refund_return');

-- The business of a refund that a gateway tells of.
create policy door on finance.refund for select to ${doors} using (true);
grant select (tenant_id, refund_id, retry_key) on finance.gateway_refund to ${doors};
grant select (tenant_id, id, payment_id) on finance.refund to ${doors};
grant select (payment_id) on finance.online_payment to ${doors};
create function doors.tenant_of_gateway_refund(wanted uuid, at_gateway text) returns uuid
    language sql stable security definer set search_path = pg_catalog
as $$
    select g.tenant_id
    from finance.gateway_refund g
    join finance.refund r on r.tenant_id = g.tenant_id and r.id = g.refund_id
    join finance.online_payment o on o.tenant_id = r.tenant_id and o.payment_id = r.payment_id
    where coalesce(g.retry_key, g.refund_id) = wanted and o.gateway = at_gateway
$$;
call platform.door('doors.tenant_of_gateway_refund(uuid, text)');

-- The test gateway lets refunds wait, and fail.
alter table finance.test_gateway_refund
    add column status  text not null default 'SUCCEEDED' check (status in ('PENDING', 'SUCCEEDED', 'FAILED')),
    add column failure text;
