-- Services that are taxed at a rate of their own. A row stays when its service goes back to the standard rate: no version comes twice.
create table finance.service_tax (
    tenant_id   uuid   not null default platform.current_tenant(),
    service_id  uuid   not null,
    -- null for the standard rate
    tax_rate_id uuid,
    version     bigint not null default 1,
    primary key (tenant_id, service_id),
    foreign key (tenant_id, tax_rate_id) references finance.tax_rate
);

call platform.isolate('finance.service_tax');
grant select, insert, update on finance.service_tax to ${app};
call platform.audit('finance.service_tax');
