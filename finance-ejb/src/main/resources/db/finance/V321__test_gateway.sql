-- What the test gateway knows: it stands for a service outside, which keeps its own books. Only where it is switched on.
create table finance.test_gateway_payment (
    tenant_id      uuid    not null default platform.current_tenant(),
    -- the idempotency key
    id             uuid    not null,
    currency       text    not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor   bigint  not null check (amount_minor > 0),
    status         text    not null default 'REQUIRES_METHOD'
        check (status in ('REQUIRES_METHOD', 'REQUIRES_ACTION', 'PROCESSING', 'SUCCEEDED', 'CANCELLED')),
    failure        text,
    refunded_minor bigint  not null default 0,
    revision       bigint  not null default 1,
    primary key (tenant_id, id),
    check (refunded_minor between 0 and case when status = 'SUCCEEDED' then amount_minor else 0 end)
);

create table finance.test_gateway_refund (
    tenant_id    uuid   not null default platform.current_tenant(),
    -- the idempotency key
    id           uuid   not null,
    payment_id   uuid   not null,
    amount_minor bigint not null check (amount_minor > 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, payment_id) references finance.test_gateway_payment
);
create index test_gateway_refund_by_payment on finance.test_gateway_refund (tenant_id, payment_id);

call platform.isolate('finance.test_gateway_payment');
call platform.isolate('finance.test_gateway_refund');
grant select, insert on finance.test_gateway_payment, finance.test_gateway_refund to ${app};
grant update (status, failure, refunded_minor, revision) on finance.test_gateway_payment to ${app};
