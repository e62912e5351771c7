-- What masters earn by the products that they sell. A rule of products never counts for a service, nor the other way round.
alter table finance.commission_rule
    add column products   boolean not null default false,
    -- null for all products, if it is a rule of products
    add column product_id uuid,
    add foreign key (tenant_id, product_id) references finance.product,
    add constraint commission_rule_of_one_thing check (case when products then service_id is null else product_id is null end);
drop index finance.commission_rule_in_use;
create unique index commission_rule_in_use
    on finance.commission_rule (tenant_id, master_id, service_id, products, product_id, from_minor)
    nulls not distinct where archived_at is null;

alter table finance.payroll_line
    add column product_id uuid,
    add foreign key (tenant_id, product_id) references finance.product;
alter table finance.payroll_line
    drop constraint payroll_line_kind_check,
    drop constraint payroll_line_check;
alter table finance.payroll_line
    add constraint payroll_line_kind_check check (kind in ('SERVICE', 'PRODUCT', 'TIP', 'CARRIED')),
    add constraint payroll_line_invoice_check
        check ((kind in ('SERVICE', 'PRODUCT')) = (invoice_id is not null)
               and (invoice_id is null) = (invoice_position is null)),
    add constraint payroll_line_product_check check ((kind = 'PRODUCT') = (product_id is not null));
