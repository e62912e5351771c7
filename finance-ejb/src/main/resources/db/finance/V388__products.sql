-- What is sold over the desk. What was sold keeps its name and its price on the line of its invoice.
create table finance.product (
    tenant_id   uuid   not null default platform.current_tenant(),
    id          uuid   not null,
    name        text   not null,
    -- the number by which the business, or a scanner, finds it
    sku         text,
    -- one of the categories of services
    category_id uuid,
    currency    text   not null check (currency ~ '^[A-Z]{3}$'),
    price_minor bigint not null check (price_minor > 0),
    -- null for the standard rate
    tax_rate_id uuid,
    archived_at timestamptz,
    version     bigint not null default 1,
    primary key (tenant_id, id),
    foreign key (tenant_id, tax_rate_id) references finance.tax_rate
);
create unique index product_by_name on finance.product (tenant_id, lower(name)) where archived_at is null;
create unique index product_by_sku on finance.product (tenant_id, lower(sku)) where archived_at is null and sku is not null;

call platform.isolate('finance.product');
grant select, insert, update on finance.product to ${app};
call platform.audit('finance.product');
