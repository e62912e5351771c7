-- Money: what a visit was agreed to cost, kept apart from what the catalogue says now. Never changed, never deleted.
create table finance.price_snapshot (
    tenant_id        uuid        not null default platform.current_tenant(),
    booking_id       uuid        not null,
    position         smallint    not null,
    service_id       uuid        not null,
    list_price_minor bigint      not null check (list_price_minor >= 0),
    price_minor      bigint      not null check (price_minor >= 0),
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    taken_at         timestamptz not null,
    primary key (tenant_id, booking_id, position)
);

alter table finance.price_snapshot enable row level security;
alter table finance.price_snapshot force row level security;
create policy tenant on finance.price_snapshot
    using (tenant_id = (select platform.current_tenant()))
    with check (tenant_id = (select platform.current_tenant()));

grant usage on schema finance to ${app};
grant select, insert on finance.price_snapshot to ${app};
