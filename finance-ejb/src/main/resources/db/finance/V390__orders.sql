-- What was sold over the desk at once. All that is said of it stands on its invoice, and is kept there only.
create table finance.product_order (
    tenant_id  uuid not null default platform.current_tenant(),
    id         uuid not null,
    invoice_id uuid not null,
    primary key (tenant_id, id),
    unique (tenant_id, invoice_id),
    foreign key (tenant_id, invoice_id) references finance.invoice
);

call platform.isolate('finance.product_order');
grant select, insert on finance.product_order to ${app};
call platform.audit('finance.product_order');
