-- Money that was taken at the desk. Of one payment: what it came by (parts), what it pays (allocations), the tip, and what is
-- left, which is the payer's credit until it pays something else or is given back.
create table finance.payment (
    tenant_id      uuid        not null default platform.current_tenant(),
    id             uuid        not null,
    branch_id      uuid        not null,
    customer_id    uuid,
    currency       text        not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor   bigint      not null check (amount_minor > 0),
    tip_minor      bigint      not null default 0 check (tip_minor between 0 and amount_minor),
    -- neither allocated, nor a tip, nor given back, nor spent
    credit_minor   bigint      not null default 0 check (credit_minor between 0 and amount_minor),
    refunded_minor bigint      not null default 0 check (refunded_minor between 0 and amount_minor),
    refunded_tip_minor bigint  not null default 0 check (refunded_tip_minor between 0 and tip_minor),
    taken_on       date        not null,
    taken_at       timestamptz not null,
    taken_by       uuid        not null,
    note           text,
    version        bigint      not null default 1,
    primary key (tenant_id, id)
);
create index payment_by_customer on finance.payment (tenant_id, customer_id, id);
create index payment_with_credit on finance.payment (tenant_id, customer_id, id) where credit_minor > 0;

create table finance.payment_part (
    tenant_id      uuid    not null default platform.current_tenant(),
    payment_id     uuid    not null,
    position       integer not null check (position > 0),
    method         text    not null check (method in ('CASH', 'CARD_TERMINAL', 'BANK_TRANSFER', 'ACCOUNT_CREDIT')),
    amount_minor   bigint  not null check (amount_minor > 0),
    refunded_minor bigint  not null default 0 check (refunded_minor between 0 and amount_minor),
    reference      text,
    primary key (tenant_id, payment_id, position),
    foreign key (tenant_id, payment_id) references finance.payment
);

create table finance.payment_allocation (
    tenant_id    uuid   not null default platform.current_tenant(),
    payment_id   uuid   not null,
    invoice_id   uuid   not null,
    -- what it still pays of it: less after a credit note or a refund
    amount_minor bigint not null check (amount_minor >= 0),
    primary key (tenant_id, payment_id, invoice_id),
    foreign key (tenant_id, payment_id) references finance.payment,
    foreign key (tenant_id, invoice_id) references finance.invoice
);
create index payment_allocation_by_invoice on finance.payment_allocation (tenant_id, invoice_id);

-- From which earlier payments the credit came that a payment has spent.
create table finance.credit_use (
    tenant_id      uuid   not null default platform.current_tenant(),
    payment_id     uuid   not null,
    source_id      uuid   not null,
    amount_minor   bigint not null check (amount_minor > 0),
    returned_minor bigint not null default 0 check (returned_minor between 0 and amount_minor),
    primary key (tenant_id, payment_id, source_id),
    foreign key (tenant_id, payment_id) references finance.payment,
    foreign key (tenant_id, source_id) references finance.payment
);

-- Money that was given back, to where it came from. Only ever added.
create table finance.refund (
    tenant_id    uuid        not null default platform.current_tenant(),
    id           uuid        not null,
    payment_id   uuid        not null,
    amount_minor bigint      not null check (amount_minor > 0),
    reason       text        not null,
    refunded_on  date        not null,
    refunded_at  timestamptz not null,
    refunded_by  uuid        not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, payment_id) references finance.payment
);
create index refund_by_payment on finance.refund (tenant_id, payment_id, id);

create table finance.refund_part (
    tenant_id    uuid    not null default platform.current_tenant(),
    refund_id    uuid    not null,
    position     integer not null check (position > 0),
    method       text    not null check (method in ('CASH', 'CARD_TERMINAL', 'BANK_TRANSFER', 'ACCOUNT_CREDIT')),
    amount_minor bigint  not null check (amount_minor > 0),
    primary key (tenant_id, refund_id, position),
    foreign key (tenant_id, refund_id) references finance.refund
);

call platform.isolate('finance.payment');
call platform.isolate('finance.payment_part');
call platform.isolate('finance.payment_allocation');
call platform.isolate('finance.credit_use');
call platform.isolate('finance.refund');
call platform.isolate('finance.refund_part');
grant select, insert on finance.payment, finance.payment_part, finance.payment_allocation, finance.credit_use,
    finance.refund, finance.refund_part to ${app};
grant update (customer_id, credit_minor, refunded_minor, refunded_tip_minor, note, version) on finance.payment to ${app};
grant update (refunded_minor, reference) on finance.payment_part to ${app};
grant update (amount_minor) on finance.payment_allocation to ${app};
grant update (returned_minor) on finance.credit_use to ${app};
grant update (reason) on finance.refund to ${app};
call platform.audit('finance.payment');
call platform.audit('finance.payment_part');
call platform.audit('finance.payment_allocation');
call platform.audit('finance.credit_use');
call platform.audit('finance.refund');
call platform.audit('finance.refund_part');
call platform.personal('finance.payment', '{note}');
call platform.personal('finance.payment_part', '{reference}');
call platform.personal('finance.refund', '{reason}');
